# One image for web, worker and beat; the command decides.
FROM python:3.11-slim-bookworm

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# Converts old Office files and reads scans; without them these are refused.
RUN apt-get update && apt-get install -y --no-install-recommends \
        libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui tesseract-ocr \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /faircopy
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY manage.py ./
COPY portal portal
COPY sanitization sanitization
COPY submissions submissions
COPY templates templates
COPY static static
RUN useradd --system --home /faircopy --shell /usr/sbin/nologin faircopy \
    && mkdir -p /var/lib/faircopy && chown faircopy /var/lib/faircopy \
    && FAIRCOPY_VAR=/tmp/build python manage.py collectstatic --no-input --verbosity 0 \
    && mkdir -p /faircopy/built && mv /tmp/build/static /faircopy/built/static && rm -rf /tmp/build
USER faircopy
ENV FAIRCOPY_MODE=production FAIRCOPY_VAR=/var/lib/faircopy FAIRCOPY_STATIC=/faircopy/built/static
EXPOSE 8000
CMD ["gunicorn", "portal.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", "--threads", "8", "--timeout", "120"]

"""Opens files as people would, in LibreOffice and the Python libraries, and reads packages for broken references."""

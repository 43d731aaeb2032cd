"""What the default policy knows about entity types and about words that are no secret."""

from __future__ import annotations

from sanitization.policies.word_lists import listed

# Found and shown, but not hidden unless a person or a declared term says so.
VISIBLE = frozenset({"DATE_TIME", "NRP", "URL", "AGE", "TITLE", "CONFIDENTIAL_MARKER", "FINANCIAL_FIGURE"})

NAMES = frozenset({"PERSON", "ORGANIZATION", "LOCATION"})

# Numbers that get a number of the same shape instead.
NUMBERS = frozenset(
    """
    ID ACCOUNT_ID EMPLOYEE_ID CUSTOMER_ID CONTRACT_ID TICKET_ID US_BANK_NUMBER US_PASSPORT US_DRIVER_LICENSE MAC_ADDRESS
    PASSPORT DRIVING_LICENCE LICENSE_PLATE MEDICAL_RECORD VEHICLE_ID DEVICE_ID PERSON_UUID POST_CODE US_BANK_ROUTING
    SWIFT_CODE US_ITIN US_EIN UK_NINO UK_NHS UK_UTR DE_TAX_ID FR_NIR ES_NIF ES_NIE IT_FISCAL_CODE NL_BSN
    BE_NATIONAL_NUMBER PL_PESEL SE_PERSONNUMMER FI_PERSONAL_IDENTITY_CODE DK_CPR NO_FODSELSNUMMER PT_NIF IE_PPS AT_SVNR
    CH_AHV IN_AADHAAR IN_PAN IN_GSTIN AU_TFN AU_ABN AU_MEDICARE CA_SIN VAT_ID
""".split()
)

# Words of programs and of file structure. Hiding them would break files and protect nobody.
STRUCTURAL = listed("""
    normal title subtitle heading header footer body caption footnote endnote hyperlink default table list quote
    sheet sheet1 sheet2 sheet3 slide slide1 page1 document document1 book1 workbook presentation presentation1 chart
    word excel powerpoint outlook office microsoft windows libreoffice openoffice
    adobe acrobat google docs calibri cambria arial helvetica times verdana georgia courier consolas
    symbol wingdings aptos tahoma roboto python python-docx openpyxl python-pptx reportlab latex author owner user
    admin administrator root guest unknown anonymous none null true false yes no total subtotal grand name names
    person people company companies client customer supplier vendor employee manager director team department email
    e-mail mail phone fax mobile address street city state country region zip date time year month week day monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december q1 q2 q3 q4 fy notes note comment comments todo fixme draft final version confidential
    internal public private appendix annex exhibit schedule section chapter article clause figure table1 example test
    html xml json yaml csv pdf docx xlsx pptx sql http https www com org net api url uri id uuid readme license
    localhost localhost.localdomain git github main master head origin src docs tests lib bin usr etc var home opt tmp
    theme themes design template layout master placeholder shape picture image object textbox group line style styles
    dokchampa leelawadee sylfaen ebrima gadugi plantagenet moolboran daunpenh estrangelo cordia browallia simsun
    simhei mingliu pmingliu gulim batang dotum malgun gothic mincho meiryo segoe ui garamond trebuchet bookman didot
    monaco menlo dejavu liberation montserrat himalaya
    contact contacts maintainer maintainers contributor contributors importer exporter
    redacted hello hi dear regards thanks thank you best kind sincerely cheers yours
""") | frozenset({
    "microsoft word", "microsoft excel", "microsoft powerpoint", "microsoft office", "microsoft office user",
    "microsoft corporation", "windows user", "times new roman", "courier new", "google docs", "table of contents",
    "working capital", "net revenue", "gross margin", "net income", "operating income", "gross profit", "net assets",
    "share capital", "cash flow", "free cash flow", "cost of sales", "balance sheet", "income statement",
    "kind regards", "best regards", "yours sincerely", "yours faithfully", "dear sir", "dear madam", "dear all",
    "hi all", "hi team", "dear team", "grand total", "master services agreement", "statement of work", "excel user",
    "nirmala ui", "tai le", "tai lue", "new tai lue", "microsoft tai le", "microsoft yi baiti", "mv boli", "yu gothic",
    "yu mincho", "iskoola pota", "lucida sans", "lucida console", "franklin gothic", "century gothic",
    "plantagenet cherokee",
    "word user", "default user", "office theme", "user name", "your name", "first name", "last name", "full name",
})  # fmt: skip

# English words that are also names: hidden where they were found as a name, never everywhere.
AMBIGUOUS = listed("""
    will mark bill may april june august rose grace hope faith joy dawn summer autumn grant frank rich chase pat
    art gene drew dale glen cliff brook lane miles price long short young old king queen prince duke knight
    baker cook carpenter mason miller potter smith hunter fisher gardener gardner page reed read cross field
    fields wood woods hill hills rivers lake forest stone banks brown green black white gray grey silver gold
    rusty ruby pearl amber violet lily iris ivy daisy olive ginger basil sage heather holly robin martin jay
    wren swift fox wolf bear hawk lance penny buck cash mint sterling earnest victor major general sergeant
    bishop pope abbot monk dean chancellor marshal marshall ward parks park garden church temple hall house
    homes castle bell church day week night winter love best sharp bright power strong small little noble moody
    crisp early late west east north south english french german welsh scott ireland england france london paris
    austin dallas jordan israel chad georgia virginia carolina florence sydney madison lincoln washington
    hamilton jackson houston denver phoenix orange apple target shell gap visa delta united american national
    international general standard first new global world capital energy media bank group partners systems
    solutions services data open core pilot bridge summit pioneer horizon legal finance sales marketing
    operations support engineering security board council committee ministry treasury market street road project
    product model master server client agent key case bond stock share trust fund speaker guest host chair
    member partner associate analyst engineer officer agreement contract report summary gross net cost rate plan
    budget forecast actual paid open closed high medium low risk owner status priority
    nirmala mangal gautami tunga kartika vrinda latha raavi shruti euphemia cherokee khmer angsana franklin rockwell
    century candara constantia corbel palatino lucida optima noto lato boli
""")

# First words of firms that name no firm by themselves.
GENERIC_FIRMS = listed("""
    british royal central southern northern eastern western european asian african pacific atlantic digital
    advanced applied integrated premier strategic department ministry university institute school college
    hospital city county society association foundation center centre federal public private social medical
    health insurance investment trading consulting management technology technologies software hardware network
    networks business corporate commercial industrial financial electric electronic mobile online quality modern
    future alpha omega united allied associated independent professional creative dynamic universal continental
    metropolitan regional agency bureau office chamber commission company corporation limited holdings
    enterprise enterprises industries industry products resources development research science sciences studies
    training education construction engineering transport logistics deutsche swiss dutch italian spanish chinese
    japanese indian canadian australian mexican brazilian russian nordic baltic
""")

# Countries, continents and the like: too coarse to point at anybody, and texts need them.
COARSE_PLACES = listed("""
    africa antarctica asia europe oceania america americas eu emea apac latam mena uk u.k. usa us u.s. u.s.a.
    uae afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria
    burundi cambodia cameroon canada chile china colombia congo croatia cuba cyprus czechia denmark djibouti
    dominica ecuador egypt eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece
    grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
    italy jamaica japan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
    libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius
    mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
    nicaragua niger nigeria norway oman pakistan palau panama paraguay peru philippines poland portugal qatar
    romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain sudan
    suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan
    tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe england scotland
    wales britain
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario manitoba
    saskatchewan quebec québec queensland tasmania bavaria bayern saxony hesse catalonia andalusia brittany normandy
    scandinavia balkans benelux iberia caribbean polynesia arctic antarctic mediterranean
    alps pyrenees carpathians andes himalayas rockies urals sahara siberia patagonia lapland
""") | frozenset({
    "united states", "united states of america", "united kingdom", "great britain", "european union", "new zealand",
    "south africa", "south korea", "north korea", "saudi arabia", "hong kong", "north america", "south america",
    "latin america", "middle east", "czech republic", "united arab emirates", "costa rica", "sri lanka",
    "northern ireland", "western europe", "eastern europe", "southeast asia", "asia pacific", "the netherlands",
    "the european union", "the united kingdom",
    "the alps", "the andes", "the balkans", "the caribbean", "the mediterranean", "the arctic", "the rockies",
    "new hampshire", "new mexico", "north carolina", "south carolina", "north dakota", "south dakota", "rhode island",
    "west virginia", "british columbia", "nova scotia", "new brunswick", "new south wales", "lower saxony",
    "north sea", "baltic sea", "black sea", "red sea", "english channel", "the north sea", "the english channel",
    "the united states", "the uk", "the us", "the eu", "central america", "sierra leone", "el salvador",
})  # fmt: skip

# Languages, libraries, programs and formats: many texts name them, and they are nobody's. Firms that somebody may
# work for or sell to are not among them.
TECHNOLOGIES = listed("""
    django flask fastapi celery kombu redis postgres postgresql mysql mariadb sqlite mongodb kafka rabbitmq nginx
    apache gunicorn uvicorn docker kubernetes helm terraform ansible jenkins grafana prometheus elasticsearch kibana
    sentry javascript typescript java kotlin swift scala rust golang ruby php perl bash powershell pytest mypy ruff
    black isort flake8 pylint tox pip poetry conda numpy pandas scipy pytorch tensorflow keras react angular vue
    svelte node nodejs npm yarn webpack vite jquery bootstrap tailwind htmx html css json yaml toml xml xpath svg
    pdf markdown latex unicode utf ascii regex linux ubuntu debian fedora alpine macos android ios chrome chromium
    firefox safari webkit selenium playwright postman swagger graphql rest grpc oauth saml jwt tls ssl ssh http
    https smtp imap ldap dns dhcp tcp udp vpn aws azure gcp s3 ec2 lambda dynamodb bigquery looker powerpoint excel
    outlook onenote sharepoint teams slack jira confluence quickbooks github gitlab bitbucket subversion mercurial
    gradle maven lodash gson mockito junit guava log4j zookeeper hadoop airflow snowflake databricks datadog
    splunk figma
    presidio spacy openpyxl lxml pillow libreoffice openoffice acrobat photoshop illustrator indesign autocad matlab
    pydantic cython jinja jinja2 greenlet pypi pypy codecov httpx aiohttp gnome clang gcc llvm cmake dask tqdm heroku
    openshift posix paas saas yacc whitenoise botocore boto3 amqp socks tidelift circleci appveyor readthedocs sphinx
    tensorboard xgboost lightgbm catboost sklearn scikit-learn matplotlib seaborn plotly streamlit keycloak nextjs
    next.js express.js nestjs laravel symfony wordpress drupal magento shopify woocommerce hubspot mailchimp zapier
    tableau qlik miro trello asana notion zendesk intercom freshdesk servicenow docusign dropbox onedrive zoom webex
    skype whatsapp telegram discord twitch youtube instagram facebook twitter linkedin tiktok pinterest reddit
    minecraft solidworks ansys catia inkscape gimp blender wireshark nmap pagerduty opsgenie vercel netlify cloudflare
    stata eviews minitab nvivo endnote zotero mendeley overleaf latex prince2 scrum kanban trustpilot
    spss rstudio jupyter colab copilot chatgpt gpt bert word2vec minilm onnx onnxruntime wikigold serif sans
""") | frozenset({
    "power bi", "hugging face", "open source", "google analytics", "google ads", "google drive", "google sheets",
    "google meet", "google maps", "google workspace", "google cloud", "microsoft teams", "microsoft office 365",
    "office 365", "microsoft 365", "visual studio", "visual studio code", "vs code", "github actions", "gitlab ci",
    "ruby on rails", "spring boot", "adobe creative suite", "adobe creative cloud", "claude code", "app store",
    "google play", "play store", "stack overflow", "node.js", "vue.js", "react native", "power automate",
})  # fmt: skip

# What forms and reports call numbers and figures; a model takes the capitals for names.
ACRONYMS = listed("""
    iban bic swift pesel nhs ebitda ebit roi kpi gstin gst aadhaar pan tfn abn vat mrn ssn itin ein nino utr bsn dni nie
    nif hetu cpr ahv svnr sin dob doi isbn imei vin ceo cfo cto coo hr it qa pr pm am ok asap fyi eta eod eob tba tbd
    nda sla rfp rfq po sku erp crm mri ct ecg bp pt inc project programme password invoice incident surname forename
    applicant signature steuer krankenkasse port authority regulation directive act
    capex opex depreciation amortisation amortization accruals receivables payables overheads utilities impairment
    ciso gearing runway tel fax mob atm pos usb sms sso quorum consignee steuernummer notify retries planogram estimado
""")

# Names, but of nobody who could be harmed.
NOBODY = listed("god allah yahweh satan")

# Mail providers and public sites: their domains name nobody's employer.
PUBLIC_DOMAINS = listed("""
    gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk
    ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com web.de proton.me protonmail.com mail.com
    mail.ru yandex.ru qq.com 163.com 126.com zoho.com fastmail.com example.com example.org example.net
    noreply.github.com users.noreply.github.com github.com gitlab.com bitbucket.org google.com docs.google.com
    microsoft.com apple.com amazon.com amazonaws.com linkedin.com facebook.com twitter.com x.com youtube.com
    wikipedia.org en.wikipedia.org stackoverflow.com python.org w3.org
    schemas.openxmlformats.org schemas.microsoft.com purl.org mozilla.org apache.org adobe.com ns.adobe.com
    openxmlformats.org ietf.org iso.org readthedocs.io
""")

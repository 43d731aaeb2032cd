"""Words that models take for names, and that name nobody: feasts, initialisms, cars, the shorthand of notes."""

from __future__ import annotations

from sanitization.policies.word_lists import listed

# Days in short or in other languages, and feasts. Sun, Jan and Julio are names as well and stay out.
CALENDAR = listed("""
    mon tue tues wed weds thu thur thurs fri sat montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    januar februar märz juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier février
    avril juin juillet août septembre octobre novembre décembre lunes martes miércoles jueves viernes sábado enero
    febrero mayo septiembre octubre noviembre diciembre maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    christmas easter pentecost whitsun whitsuntide advent lent michaelmas candlemas shrovetide epiphany halloween
    hogmanay maundy thanksgiving juneteenth ramadan eid diwali holi hanukkah chanukah passover purim nowruz vesak
    vaisakhi ascension eucharist communion matins evensong vespers
""") | frozenset({
    "lady day", "boxing day", "new year", "good friday", "palm sunday", "ash wednesday", "maundy thursday",
    "all saints", "all souls", "yom kippur", "rosh hashanah", "eid al-fitr", "eid al-adha", "bank holiday",
    "father's day", "mother's day", "valentine's day",
})  # fmt: skip

# Only where they are written in capitals: Sid, Ned and Ram are people.
INITIALISMS = listed("""
    AGM EGM AOB PCC PTA PTFA MOTD SID NED NEDS SOW WBS RACI OKR OKRS MRR ARR CAC LTV ARPU NPS CSAT SME SMES SaaS
    PaaS MVP POC UX UI CI CD SRE SLO SLI RCA PTO WFH OOO RTO RPO LOA FTE FTES PAYE MFA 2FA OTP TOTP IVR ACD AHT CTI
    ETA ETD ATA ATD SOLAS VGM BOL POD FOB CIF CFR DDP DAP EXW FCL LCL TEU HGV LGV RORO AWB BL RAMS COSHH RIBA CDM
    LOTO PPE MEP HVAC BIM RFI NCR CAD CNC DPC PIR SVP GIA GDPR DPIA DSAR DPO KYC AML CDD PEP SAR SARS FOI EIR MEDDIC
    MEDDPICC BANT ICP SDR SDRS BDR BDRS AE AES CSM CSMS NRR GTM ABM SEO SEM PPC CTR ROAS CPA CPC CPM SEN SEND SENCO
    EHCP UPN MASH DSL DBS PGCE GCSE GCSES LSA CPD TA TAS PE RE ICT STEM KS1 KS2 KS3 MDT GP GPS A&E ICU ITU NICU OT
    BMI ECG EEG EMR EHR PRN TDS NKDA DNR DNACPR COPD CVA TIA DVT UTI SOB NBM GTN FBC CRP ELISA PCR QPCR SOP SOPS GMP
    GLP MSDS COA SDS PAGE HPLC NMR DMSO PBS EDTA MIG TIG LED LCD CPU GPU RAM SSD HDD NAS LAN WAN VLAN SSID NAT DMZ
    CVE CVSS SOC SIEM EDR CDN ALB ELB EKS GKE AKS EUR USD GBP CHF SEK NOK DKK PLN CZK HUF JPY INR AUD CAD NZD ZAR
    NGN KES BR KR LG MFG VG CCTV HDMI USB DVLA HMRC DWP CC BCC CTA CTO'S BA BSC MA MSC MBA PHD MPHIL LLB PGDIP NVQ
    BTEC LGTM WIP NIT RFC ADR EOL LTS EOM EOW YTD MTD QTD YOY MOM QOQ BAU TLDR AFAIK IIRC IMO NB RSVP TBA TBC TBD
    MISC REQ REF INV QTY SQM PCM PPPW VOID NFA DNA LM CB VM
""")

# Cars that are called by maker and model: what is described, not whom anybody deals with.
_MAKERS = "ford vauxhall opel peugeot renault citroën citroen toyota nissan skoda škoda volkswagen vw fiat dacia kia"
CARS = listed("""
    corsa astra zafira vivaro movano fiesta mondeo transit kuga golf passat polo tiguan touran caddy transporter
    sprinter vito fabia yeti karoq kodiaq ducato punto panda berlingo dispatch kangoo trafic mégane twingo
    corolla yaris prius hilux avensis qashqai micra juke navara sandero duster picanto sportage ceed
""")
CAR_WORDS = (
    CARS | listed(_MAKERS) | listed("custom van estate hatchback saloon connect mercedes mercedes-benz honda mazda")
)

# Alone at the head of a note: people at work who are called by what they do, and things that bear the note's news.
NOTED = listed("""
    sparks sparky sparkies chippy chippies brickies plasterers plumbers roofers scaffolders electricians joiners
    painters decorators groundworkers labourers banksman banksmen fixers
    crane digger excavator dumper telehandler forklift portakabin portaloo formwork rebar screed scaffold hoarding
    cust custs caller callers agent prospect prospects rep reps candidate candidates applicant applicants panellist
    interviewer interviewee informant respondent participant salesperson
    lift lifts fridge freezer fryer dishwasher bins linen laundry housekeeping reception veg fish meat commis waiters
    celebrant celebrants pallbearers purser pursers steward stewardess lender lenders borrower borrowers tellers
    scrutineers stewards keeper keepers courier couriers inventor inventors assignee assignor pilot bosun cook skipper
    crew deckhand deckhands master mate foreman backer backers bidder bidders vendor vendors purchaser purchasers
    donor donors supporter supporters trustee trustees beneficiary executor executors claimant respondents appellant
    defendant plaintiff petitioner deceased mourner mourners member members visitor visitors parent parents pupil pupils
    learner learners trainee trainees volunteer volunteers umpire referee linesman scorer coxswain cox rower rowers
    tenant tenants landlord landlords lodger occupier caretaker porter porters cleaner cleaners gardener gardeners
    chef chefs sous barman barmaid barista
    churchwarden churchwardens sacristan verger rector vicar curate deacon organist sidesmen treasurer
    underspend overspend headcount payroll petty arrears
    checked witnessed signed seen reviewed countersigned absent attending attendees apologies
    nervous confident punctual strong weak
    plate plates pallet pallets reefer trailer tractor
    granny grandma grandpa grandad nan mum mummy dad daddy uncle aunt auntie sister brother
    sehr geehrte geehrter liebe lieber vedhæftet anbei hiermit
    lintel joist joists rafters truss plinth soffit fascia gutter downpipe manhole culvert weighbridge skirting socket
    plaster plasterboard insulation tarmac kerb kerbs paving fencing guttering turf mulch compost
    joiner carpenter bricklayer roofer plumber electrician plasterer decorator surveyor architect
    postdoc postdocs undergrad undergrads
""")

# Drugs, sports, drinks, parties, platforms, and people of plays and of long ago: whoever they are, nobody of the text.
OF_NOBODY = listed("""
    aspirin ibuprofen paracetamol acetaminophen naproxen diclofenac codeine co-codamol morphine oxycodone fentanyl
    tramadol heparin warfarin apixaban rivaroxaban clopidogrel enoxaparin insulin metformin gliclazide semaglutide
    levothyroxine amoxicillin flucloxacillin doxycycline clarithromycin metronidazole ceftriaxone gentamicin
    vancomycin ramipril lisinopril amlodipine bisoprolol atenolol furosemide spironolactone atorvastatin simvastatin
    omeprazole lansoprazole salbutamol prednisolone dexamethasone hydrocortisone sertraline citalopram fluoxetine
    mirtazapine amitriptyline diazepam lorazepam zopiclone haloperidol olanzapine quetiapine lithium ondansetron
    metoclopramide pilates zumba crossfit aikido judo karate taekwondo guinness prosecco champagne cava chianti
    rioja baileys campari aperol amaretto labour tory tories conservatives democrats republicans libdems kaggle
    arxiv biorxiv medrxiv pubmed scopus plos wikipedia alexa siri bluetooth hamlet ophelia yorick macbeth othello
    desdemona falstaff polonius horatio godot faust mephisto shakespeare rembrandt rubens vermeer caravaggio titian
    botticelli tintoretto canaletto hepplewhite chippendale mozart beethoven chopin tchaikovsky rachmaninov vivaldi
    stravinsky shostakovich debussy foucault durkheim nietzsche hegel kierkegaard wittgenstein heidegger aristotle plato
    socrates descartes spinoza marx engels lenin keynes bonferroni gauss laplace poisson bernoulli euler fourier
""") | frozenset({"nature communications", "plos one", "van dyck", "van gogh", "lib dems", "liberal democrats"})

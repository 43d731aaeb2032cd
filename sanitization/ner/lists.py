"""Word lists for synthetic text: public bodies, products, roles, headings. Facts, no people."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for line in text.strip().splitlines() for part in line.split(";") if part.strip())


AGENCIES = _lines("""
Internal Revenue Service; IRS; HM Revenue & Customs; HMRC; Federal Reserve; European Central Bank; ECB
Bank of England; Bundesbank; World Bank; International Monetary Fund; IMF; United Nations; UNICEF; UNESCO
World Health Organization; WHO; European Commission; European Parliament; European Union; EU; NATO; OECD
World Trade Organization; WTO; Interpol; FBI; CIA; NASA; European Space Agency; ESA; Food and Drug Administration
FDA; Environmental Protection Agency; EPA; SEC; Securities and Exchange Commission; Federal Trade Commission; FTC
Department of Justice; Department of Labor; Ministry of Defence; Ministry of Finance; Home Office; Foreign Office
Cabinet Office; Companies House; NHS; BaFin; FCA; Financial Conduct Authority; Competition and Markets Authority
Bundestag; Senate; House of Commons; Congress; Supreme Court; High Court; Court of Appeal; Court of Justice
Congressional Budget Office; Census Bureau; Red Cross; Amnesty International; Greenpeace; Oxfam
Medecins Sans Frontieres; Salvation Army; Rotary Club; YMCA; FIFA; UEFA; International Olympic Committee
Associated Press; Reuters; BBC; CNN; Al Jazeera; Deutsche Welle; NBC; ABC; CBS; The Guardian; Financial Times
Le Monde; New York Stock Exchange; NASDAQ; London Stock Exchange; Deutsche Bahn; Royal Mail; US Postal Service; USPS
Met Office; Labour Party; Conservative Party; Green Party; Democratic Party; Republican Party; Liberal Democrats
TUC; AFL-CIO; Verdi
""")
PRODUCTS = _lines("""
Excel; Word; PowerPoint; Outlook; Teams; SharePoint; OneNote; Windows; Windows Server; macOS; Linux; Ubuntu; Android
iOS; Chrome; Firefox; Safari; Edge; Acrobat; Photoshop; Illustrator; InDesign; Figma; Sketch; AutoCAD; SolidWorks
Revit; MATLAB; Stata; SPSS; Tableau; Power BI; Looker; Jira; Confluence; Trello; Notion; Asana; Slack; Zoom; Webex
Skype; Gmail; Dropbox; iPhone; iPad; MacBook; ThinkPad; Galaxy; PlayStation; Xbox; Kindle; Roomba; Model 3; Corolla
Golf; Passat; Transit; Boeing 737; Airbus A320; Cessna 172; Viagra; Aspirin; Ibuprofen; Paracetamol; Prozac; Coke
Nescafe; Post-it; Velcro; Lego; Monopoly; Docker; Kubernetes; Terraform; Ansible; Jenkins; GitHub Actions; Grafana
Prometheus; Kafka; RabbitMQ; Redis; PostgreSQL; MySQL; MongoDB; Elasticsearch; Snowflake; BigQuery; Airflow; Spark
Hadoop; Databricks; Sentry; Datadog; Nginx; Apache; S3; EC2; Lambda; Route 53; CloudFront; Active Directory
Exchange; Hyper-V; VMware; Citrix; SAP HANA; Salesforce; Dynamics
""")
LIBRARIES = _lines("""
React; Angular; Vue; Svelte; Django; Flask; FastAPI; Rails; Laravel; Spring; Hibernate; pandas; NumPy; SciPy
PyTorch; Keras; TensorFlow; Celery; Pillow; Requests; Lodash; Express; Jest; Webpack; Babel; Vite; Tailwind
Bootstrap; jQuery; Log4j; Gson; Guava; JUnit; Mockito; Gin; Serde; Tokio; Boost; OpenSSL; zlib; Pydantic; SQLAlchemy
Alembic; Pytest; Poetry; Black; Ruff
""")
ROLES = _lines("""
Chief Executive Officer; CEO; CFO; CTO; Head of Sales; Head of Procurement; Project Manager; Product Owner
Scrum Master; Account Manager; Finance Director; Managing Director; Non-Executive Director; Company Secretary
General Counsel; Auditor; Landlord; Tenant; Buyer; Seller; Licensor; Licensee; Employer; Employee; Contractor
Consultant; Purchaser; Vendor; Trustee; Data Protection Officer; Site Manager; Line Manager; Team Lead
Senior Associate; Partner; Intern; Steering Committee; Board; Works Council; Duty Nurse; Ward Sister
Chief Pharmacist; Head Teacher; Dean; Registrar; Ombudsman; Chair; Vice Chair
""")
HEADINGS = _lines("""
Executive Summary; Introduction; Background; Scope of Work; Method; Results; Discussion; Conclusion; Next Steps
Appendix A; Terms and Conditions; Governing Law; Force Majeure; Limitation of Liability; Termination; Definitions
Payment Terms; Budget; Balance Sheet; Cash Flow; Income Statement; Key Findings; Recommendations; Risk Register
Lessons Learned; Open Points; Agenda; Any Other Business; Action Items; Project Plan; Go-Live Checklist
Release Notes; Known Issues; Test Plan; User Guide; FAQ; Market Overview; Competitive Landscape
Financial Highlights; Unit Economics; Roadmap; Milestones; Deliverables; Assumptions; Customer Success
Net Promoter Score; Gross Margin; Operating Income; Headcount; Attrition; Training Needs; Career Path
Medical History; Current Medication; Family History; Allergies; Discharge Summary; Care Plan; Vital Signs
Lab Results; Purchase Ledger; Stock Take; Cost Centre; Profit and Loss; Working Capital; Due Diligence; Term Sheet
Share Capital
""")
TEAMS = (
    "United",
    "City",
    "Rovers",
    "Athletic",
    "FC",
    "Tigers",
    "Lions",
    "Hawks",
    "Rangers",
    "Wanderers",
    "Bulls",
    "RC",
)
PAPERS = ("Times", "Post", "Herald", "Tribune", "Gazette", "Chronicle", "Observer", "Daily News", "Courier", "Echo")
CHARITIES = (
    "Foundation",
    "Trust",
    "Society",
    "Association",
    "Hospice",
    "Alliance",
    "Fund",
    "Initiative",
    "Council",
    "League",
)
MORE_SENTENCES = _lines("""
Nothing else has changed.; I could not open the second file.; The draft is with the printers.; He was not amused.
We agreed to split the cost.; They want it in writing.; It never rains but it pours.; The lift is broken again.
Sales are up on last year.; The meeting ran over.; The test passed on the second run.; The door was locked at night.
Nobody answered the phone.; She asked for more time.; The price includes delivery.; Returns are free within a month.
This clause survives termination.; The parties waive any further claim.; The sample was too small.
The effect was significant.; Restart the service and try again.; The cache was stale.
The index is rebuilt every night.; Two rows were duplicated.; Breakfast is served from seven.; The train was late.
The parcel arrived damaged.; The colour is wrong.; It was raining hard.
""")
FIRM_BEGINNINGS = _lines("""
bright; north; blue; cloud; data; green; iron; silver; stone; river; swift; clear; smart; open; next; true; red; high
deep; quick; solar; bio; med; health; edu; learn; law; tax; pay; cash; coin; credit; loan; home; house; rent; job; team
talent; code; dev; net; web; app; mobile; social; photo; video; voice; text; mail; map; geo; trip; travel; food; farm
fresh; pet; kid; fit; well; care; cure; gene; cell; nano; micro; macro; mega; meta; inter; trans; pro; up; on; in; my
our; your; hello; hey; get; go; we; every; all; one; first; prime; alpha; delta; omni; pan; uni; eco; clean; wind
power; energy; grid; drive; auto; fleet; ship; cargo; track; trade; market; shop; store; brand; style; thread; wood
peak; ridge; harbor; ocean; lake; forest; wild; fox; owl; bear; wolf; hawk; bee
""")
FIRM_ENDS = _lines("""
path; wind; harbor; forge; leaf; bridge; works; line; point; stack; wave; field; gate; grid; loop; nest; spark; ware
hub; lab; labs; ly; ify; io; scale; sense; med; pay; share; base; box; bot; cast; cloud; coach; dash; desk; dock; edge
finder; flow; fly; folio; force; front; genius; guide; hero; house; insight; jet; kit; land; lane; launch; lens; link
list; lock; logic; loft; mark; mart; match; mate; matic; metrics; mind; mint; net; node; ology; path; pilot; pix; plan
play; port; post; print; pulse; quest; rank; reach; room; route; rush; scope; scout; search; seed; shed; shift; shop
sight; signal; smith; snap; source; space; sphere; spot; star; stream; street; studio; sync; system; systems; tap; tech
tone; tool; track; trail; tree; trust; vault; verse; view; ville; vision; wallet; watch; way; well; wise; wire; works
world; yard; zone; advisor; dragon; group; health; idea; iq; able; ada; era; ora; ster
""")

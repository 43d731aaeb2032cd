"""Words of any work that are capitalised where a sentence, a line or a cell begins. None is a name of people."""

from __future__ import annotations

from sanitization.policies.word_lists import listed

PLAIN = listed("""
    absence absences accept accommodation account accountants accounting accounts accrual accruals accrue activities
    activity adapt adaptation adapter additional adequate adhesive adjust adjustment adjustments admission
    admissions adopt advantages advertisement advice agencies agency agenda agendas agreement agreements aims
    aircraft airline airlines airport airports alarm alarms alert alerts allergen allergens allergies allergy
    allocate allocation allowance allowances alternative amendment amendments amount amounts analyse analyses
    analysis analysts analyze annex annotate annual answer answers apartment apartments app append appendix
    appliance appliances application applications apply appointment appointments appraisal appraisals approval
    approvals approve approximate architects architecture archive archives area areas arrange article articles
    assemble assembly assess assessment assessments asset assets assign assignment assignments assumption
    assumptions attach attachment attachments attendance audience audit auditors audits author authorisation
    authorise authors automation availability available average averages avoid award awards background backlog
    backup backups badge badges baggage balance balances bandwidth bank banks barriers baseline basement basic basis
    batch batches bathroom bathrooms batteries battery beams bearing bearings bedroom bedrooms behaviour benchmark
    benchmarks benefit benefits beverage beverages bid bids billing biological biology blend blinds blood board
    boards boil boiler bolts bonus bonuses book booking bookings booth booths bottle bottles boxes brakes branches
    branding brands breach breaches bread breakfast breakfasts breathing brief briefing briefs bring brochure
    brochures budget budgets buffer bug bugs build building buildings burn business businesses button buttons buyer
    buyers cabinet cabinets cable cables cabling calculate calculation calculations calibrate calibration campaign
    campaigns cancellation cancellations canteen capability capacity capital car cardboard cards care caregivers
    cargo carpenters carpet carpets cars cartons catalogue catalogues catering cause causes ceiling ceilings cell
    cells central ceremony certain certificate certificates certification chair chairs challenge challenges change
    changes channel channels characteristics charge charges chart charts check checklist checklists cheese chemistry
    children chop churn circuits citation citations claim claims clarify class classes classify classroom clause
    clauses clean client clients climate clinic clinical clinics closing cloth clothing cloud coaching coating
    coatings code codes coffee collect collection collections colour colours column columns combine comment comments
    commercial commission commissioning commit committee committees common communication communications community
    companies company compare comparison compensation competition competitor competitors compile complaint
    complaints complete compliance component components comprehensive compressor computer computers concept concepts
    concern concerns conclusion conclusions concrete condition conditions conference conferences configuration
    confirm confirmation connect connection connections consent consider consignment consistent consolidate
    construction consultants consultation consultations consumables consumer consumers consumption contact contacts
    container containers contamination content contents contingency continuous contract contractor contractors
    contracts contribution contributions control controls conversion conversions convert cooling copies copy
    copyright corporate correct corridor corrosion cost costs council counter countries country coupling course
    courses coverage create creation creative credit creditors credits criteria criterion critical culture
    currencies currency current curriculum customer customers customs cut cycle cycles daily damage damages
    dashboard dashboards data database databases dataset datasets date dates deadline deadlines deal dealer dealers
    deals debit debt debtor debtors debts debug decision decisions declare decline deductions default defect defects
    define definition definitions deflection degrease delay delays delete deliver deliverable deliverables
    deliveries delivery demand demographics demonstrate demonstration density department departments deploy
    deployment deployments deposit deposits depreciation depth describe description descriptions design designers
    designs destination destinations detail detailed details detector detectors determine develop developers
    development developments device devices diagnosis diagnostics diagram diagrams diameter diet differences
    different digital dilute dimension dimensions dinner direct directors disability disable disadvantages discharge
    disclosure disconnect discount discounts discuss discussion discussions dispatch display displays dispute
    disputes dissolve distance distances distribute distribution diversity divide dividend dividends doctors
    document documentation documents domestic door doors dosage dose doses download downtime draft drafts drain
    drainage drawing drawings dressing dressings drills drink drinks drives driveway dust duties duty early earnings
    economic economics economy edit edition editors education effect effective effectiveness effects efficiency
    effort electric electrical electricians electricity electronic electronics element elements eliminate email
    emails emergencies emergency emission emissions employee employees employer employers employment enable
    enclosure enclosures encourage endpoint endpoints energy engagement engine engineering engineers engines
    enquiries enquiry enrolment ensure enter entertainment entrance entries entry envelope envelopes environment
    environmental equation equations equipment equity error errors escalation essay essays essential establish
    estimate estimates evaluate evaluation evaluations event events evidence examine example examples exception
    exceptions exchange exercise exercises exhibit exhibition exhibitions exhibits existing expectation expectations
    expenditure expense expenses experience experiment experiments explain explanation explore export exports
    exposure extension extensions exterior external extra extract fabric fabrics facade facilitator facilities
    facility factor factories factors factory failure failures fan fans fasten fault faults feature features fee
    feedback fees fermentation fetch fibre fibres figure figures file files fill film films filter filters final
    finalise finalize finance financial financing finding findings finish finishes firewall fixed fixing fixtures
    flange fleet flight flights flooring floors flour flows fluid fluids flush font fonts food foods footage footer
    footing forecast forecasts foreign form formal format formats forms formulation foundation foundations frames
    framework freight frequency frequent fresh fruit fry fuel full function functional functions fund funding funds
    furnace furniture further fuse gain gains game games garage garages garment garments gas gasket gate gates
    gather gauge gearbox gears generate generator generators geography global glossary glue goal goals goods
    government grade grades grammar graph graphics graphs grate gravel grease grind gross ground group groups growth
    guarantee guarantees guest guests guidance guide guideline guidelines guides gym habits handling handout
    handouts handover hard hardware hazard hazards header headline headlines headquarters health heat heating heavy
    height helmet helmets high highlight highlights hiring historical history holiday holidays homework hospital
    hospitals hotel hotels hours household households housing humidity hygiene hypotheses hypothesis idea ideal
    ideas identification identify illness image images immediate impact implement implementation implications import
    important imports improve improvement improvements incident incidents include income increase incubate
    independent index indicator indicators individual induction industrial industries industry infection infections
    inflation influence inform information infrastructure ingredient ingredients initial initiative initiatives
    injuries injury ink inner innovation input inputs inquiry insert inspect inspection inspections install
    installation installations instruction instructions instructors instrument instruments insulation insurance
    insurer insurers integrate integration integrations interest interests interface interfaces interim interior
    interiors internal international interview interviews introduce introduction inventory investigate investigation
    investigations investment investments investor investors invitation invitations invite invoice invoices issue
    issues item items itineraries itinerary jacket jobs joint joints journey juice junction keep kerning kettle
    keyboard keyboards keyword keywords kitchen kitchens knead knowledge label labels laboratory labour ladders
    lamps landing landlord landlords language languages laptop laptops large late latency latest laundry lawn
    lawyers layer layers layout layouts lead leads leaflet leaflets leak leaks learn learners learning lease leases
    leather leave lecture lectures ledger legal legend legislation length lesson lessons letter letters liabilities
    liability library licence licences license lift lifts lighting likely limit limitation limitations limited
    limits link links liquidity list listing listings lists literacy literature loan loans lobby local location
    locations lock locks log logic login logistics logo logos logs lorries lorry loss losses lounge low lubricate
    luggage lunch lunches machine machinery machines magazine magazines main maintain maintenance major malware
    managers mandatory manual manuals manufacturer manufacturers manufacturing map maps margin margins marketing
    markets material materials mathematics maths matrix maximum meal meals measure measurement measurements measures
    meat mechanical mechanism media medical medication medications medicine medicines medium meetings membership
    memo memory mental menu menus merchandise merge message messages metal metals meter meters method methodology
    methods metric metrics microscope migration mileage milestone milestones milk minimum minor minutes missing
    mission mistakes mixture mobile mobility mode model modelling models modify module modules moisture moment
    momentum money monitoring monitors monthly mortgage mortgages motor motors mount move movement movements
    multiple multiplication museum museums music national natural navigation needle needles negative negotiate
    neighbourhood net network networks news newsletter newsletters newspaper newspapers next nitrogen noise normal
    normalise note notes notice notices notification notifications notify number numbers numerous nurse nursery
    nurses nutrition objections objective objectives obligations observation observations obtain obvious occasional
    occupancy office offices official onboarding online operation operations operator operators opinion opinions
    opportunities opportunity option optional options oral order orders organic organisation organisations organise
    organization organizations organize orientation origin original other outcome outcomes outdoor outer outline
    outlook output outputs outreach oven ovens overall overdraft overdue overhead overheads overtime overview own
    owner owners ownership oxygen package packages packaging packing pain paint painting paintings pallet pallets
    panel panels paper papers paragraph paragraphs paramedics parameter parameters parcel parcels parents parish
    parking part partial participant participants participation particular partition partner partners partnership
    partnerships passenger passengers password passwords past pasta paste patient patients pattern paving pay
    payable payables payment payments payroll peak pedagogy peel penalties penalty pension pensions percentage
    perform performance period periods permanent permission permissions permit permits personal personnel
    perspective pesticides petrol pharmacist pharmacists phase phases phone phones photo photograph photographs
    photography photos physical physicians physics physiotherapy picture pictures pipe pipeline pipelines pipes
    pitch placement plan planning plans plaster plastic plastics plate plates platform platforms playground
    playgrounds plot plots plumbers plumbing point points policies policy pollution poor population populations
    portfolio portfolios position positions possible poster posters potatoes potential poultry pour practical
    practice practices precautions precision preface preferred preliminary premium preparation preparations prepare
    prerequisites presence present presentation presentations presenter pressure prevalence prevent prevention
    preventive previous pricing primary principal principle principles print printer printers printing prints
    priorities prioritise priority privacy private prize prizes problem problems procedure procedures proceeds
    process processes processing processor procurement produce producer producers product production productivity
    products profession professional profile profiles profit profits program programme programmes programs progress
    project projection projections projector projects promotion promotions proof proofread properties property
    proposal proposals proposed protect protection protocol protocols prototype prototypes provide provision
    provisions public publication publications publicity publish publisher publishers pull pump pumps punctuation
    pupils purchase purchaser purchasers purchases purchasing purpose purposes qualification qualifications quality
    quantities quantity quarry quarterly question questionnaire questionnaires questions queue quick quiz quizzes
    quota quotation quotations quote quotes radiator radiators radio railing rainfall rank ranking rapid rash rate
    rates rating ratings ratio rationale ratios raw reaction reactions readings ready realisation rebate rebuild
    receipt receipts receivables receive recent reception recession recipe recipes recipient recipients recommend
    recommendation recommendations reconcile reconciliation record recording recordings records recovery recruitment
    recurring recycling reduce reduction reductions redundancy refactor reference references referral referrals
    refund refunds refurbishment region regional regions register registration registrations regression regular
    regulation regulations regulator regulators reinforcement reject related release releases relevance relevant
    reliability relocation remaining remarks reminder reminders remote remove rename renew renewal renewals
    renovation renovations rent rental rentals repair repairs repayment repayments repeat replace replacement
    replacements reply report reporting reports representative representatives reputation request requests
    requirement requirements reschedule research reservation reservations reserve reserves reset residence resident
    residential residents resignation resistance resolution resolve resource resources respiration respond
    respondent respondents response responses responsibilities responsibility restart restaurant restaurants
    restoration restore restriction restrictions result results retail retailer retailers retain retention
    retirement retrieve retrospective return returns revenue revenues review reviewer reviewers reviews revise
    revision revisions reward rewards rights rinse risk risks roadmap roof roofing roofs room rooms rotate rotation
    route router routers routes routine routines rubric rule rules rural safe safety salaries salary sale sales
    sample samples sampling sanctions satisfaction savings scaffolding scale scan scans scenario scenarios schedule
    schedules scheme schemes scholarship scholarships school schools science scientific score scores screen screens
    screenshot screenshots screw screws script scripts scroll seafood seal sealant seals search season seasons
    seating seats secondary section sections sector sectors secure securities security seed seeds segment segments
    select selected selection seller sellers seminar seminars senior sensor sensors sentence sentences separate
    sequence series serious server servers service services session sessions setting settings settlement settlements
    setup shaft share shareholder shareholders shares sheet sheets shelf shelves shift shifts shipment shipments
    shipping shoes shop shops shortage shortages shower sickness signage signature signatures significant similar
    simmer simple simplify single sink site sites size sizes sketch sketches skill skills skirting slice slides soak
    soap social socket sockets software soil solicitors solid solution solutions solvent source sources space spaces
    spare speaker speakers special specific specification specifications specify speech speed spelling spending
    splint sponsor sponsors spread spreadsheet spreadsheets sprinkle stability stable staff staffing stage stages
    stair stairs stakeholder stakeholders standards statement statements statistical statistics status step steps
    sterile stir storage strategic strategies strategy strength strengths stress strict structural structure
    structures student students studies study style subcontractor subcontractors subject subjects submission
    submissions submit subscription subscriptions subsequent subsidiaries subsidiary subsidies substantial
    substitution substrate subtotal sufficient sugar suggestion suggestions suitable suitcase sum summaries
    summarise summary supervise supervision supervisor supplier suppliers supplies supply support surcharge surface
    surfaces surgeons surgery surplus survey surveys sustainability switch switches symptom symptoms sync synergies
    synopsis system systems table tables tablet tablets tank tanks tariff tariffs task tasks tax taxation taxes taxi
    taxis teacher teachers teaching team teams technical technician technicians technique techniques technology
    telephone temperature temperatures template templates temporary tenant tenants tender tenders tension term
    termination terminology terms test testing tests text textile textiles texts theme themes theory therapists
    therapy thickness threshold thresholds throughput ticket tickets tighten tile tiles timber timeline timelines
    times timetable title titles toast tolerance tolerances tool toolbar tools topic topics torque total totals tour
    tourism tours track tracking trade traders trading traditional traffic trailer trailers trainer trainers
    training trains transaction transactions transfer transfers transformation transformer transition translate
    translation translations translators transparency transportation travel treasury treatment treatments trend
    trends trial trials trim trip trips troubleshooting truck trucks tube tubes tuition turbine turbines turnover
    tutorial tutorials tutors type types typesetting typical typography uncertainty underlay underwriting uniform
    uninstall unit units unpack unplug unusual upcoming update updates upgrade upgrades upload upper urban urgent
    usage useful user users usual utilisation utilities vacancies vacancy vacation vaccination vaccine vaccines
    valid validate valuation valuations value values valve valves variable variables variance variances variation
    variations various vegetables vehicle vehicles vendor vendors ventilation venue venues verbal verification
    verify version versions vibration video videos viewing viewings violation violations virtual viscosity
    visibility visitor visitors visual visuals vitamin vocabulary voltage volume volumes volunteers voting voucher
    vouchers wage wages waiver walls wardrobe warehouse warehouses warning warnings warranties warranty wash waste
    weather website websites wedding weddings weekly weigh weight weights welding wellbeing western whisk whole wide
    windows wine wines wipe wireless wiring withdraw witness witnesses wooden wording workbook worker workers
    workflow workflows workforce workload workplace worksheet worksheets workshop workshops wound wounds write
    yearly yields zoning
""")

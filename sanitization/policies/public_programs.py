"""More programs, platforms, formats and standards that any text names, beside entities.TECHNOLOGIES."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

PROGRAMS = phrases("""
    1password abap abaqus ableton acrobat_pro activecampaign activemq adwords after_effects airtable allscripts
    almalinux altium ant_design appdynamics apple_pay arangodb arcgis arch_linux archicad arduino argo_cd argocd
    ariba artifactory audacity auth0 authy autocad azure_devops backbone bacs bandcamp basecamp bitwarden blackboard
    blue_yonder bluesky bokeh buildah buildkite bulma burp_suite calendly campaign_monitor canva cash_app catia ccpa
    centos chakra chaps chart.js civil_3d clickhouse clickup cobit codepen codewars comsol confluence
    constant_contact containerd contentful coppa cordova couchbase couchdb craigslist cri-o crossref crowdin cubase
    cypress d3 d3.js dagster data.table datev davinci_resolve dbt deepl deno dependabot dicom displayport doi doodle
    doodle_poll dplyr drizzle dropwizard dynamics_365 echarts edmodo emis enscape erdas esbuild eslint esp32 esxi
    etabs etsy_shop eventbrite evernote facebook_ads facetime faiss faster_payments fastify fasttext ferpa fhir
    figma fiji final_cut flickr flink fluentd flutter fmea framer freebsd fusion_360 garageband gdal gdpr gensim
    geopandas ggplot2 gmail godot gofundme google_classroom google_data_studio google_earth google_forms google_pay
    google_scholar google_search_console google_tag_manager google_translate gotomeeting gotowebinar gradio graphpad
    graylog gumtree haccp hackerrank haproxy hazid hazop hbase hdmi hibernate highcharts hipaa hl7 hootsuite hotmail
    hugging_face husky hyper-v icd-10 icinga icloud illustrator imagej imessage impala incoterms indesign indiegogo
    influxdb invision ionic iso_14001 iso_27001 iso_9001 istio itil jaeger jamovi jasp jboss jest jetty jitsi jmp
    joomla jpa jsfiddle jstor kahoot kaizen kakaotalk kanban keepass kicad kickstarter kinesis klarna_pay knex
    kubeflow kvm labview landsat langchain lastpass leaflet lean_six_sigma leetcode lerna lightroom limesurvey
    linkedin_ads linkerd llamaindex lme4 logic_pro logseq logstash loinc lokalise looker_studio ltspice m-pesa
    macos_sonoma manhattan_wms mapbox marketo mastodon matecat material_ui mathematica matlab meditech meetup
    memcached memoq memsource mentimeter meta_ads metasploit micronaut microsoft_forms microsoft_project
    microstation milvus minitab miro mlflow mlr3 mobx modin modis moneygram mongoose moodle mosquitto mqtt
    ms_project mural musescore nagios nastran navision navisworks nearpod neo4j nessus netdata nexus nifi nis2 nltk
    nuxt nx obsidian octave okta omegat onenote onshape openbsd opencv openfoam openresty opensesame openstack
    openstreetmap opensuse opentelemetry oracle_fusion orcid pacs padlet pardot patreon pci_dss pentaho peoplesoft
    photoshop plc_scada pnpm podman poeditor polars postcss postgis preact prefect premiere prettier primavera
    prince2 prisma pro_tools proxmox psychopy pubmed puppeteer purrr pyarrow qemu qgis qualtrics quarkus quickbooks
    quizlet quora rancher raspberry_pi red_hat_enterprise_linux redcap redshift redux replit researchgate revit
    rocky_linux rohs rundeck rxjs s/4hana sagemaker saltstack samsung_pay sanity sap2000 sap_fiori sap_hana
    sap_s/4hana sas sass scopus scylladb seesaw semrush sendgrid sentinel-2 sepa sequelize siemens_nx simulink
    six_sigma sketchup slido smartcat smartrecruiters smartsheet snapchat snomed solidworks sonarqube soundcloud sox
    spinnaker sprout_social spss squarespace stackoverflow stata statsmodels stm32 storybook strapi substack
    surveymonkey systmone tauri teamcity tekton tesseract testcafe three.js threema thunderbird thunderbolt
    tia_portal tidyr tidyverse timescaledb todoist togaf tomcat trados traefik transformers transifex tumblr
    twinmotion typeform typeorm typo3 ubuntu_server unbounce unreal usb-c v-ray vaex vagrant varnish vectorworks
    venmo verifika vertex_ai viber vimeo virtualbox vitest vmware vsphere vwo web_of_science weblogic websphere
    wechat_pay weebly weee western_union wikidata wikimedia_commons wikipedia wildfly wincc windows_10 windows_11
    windows_server wix wordfast xamarin xbench xero xing yolo zabbix zelle zeplin zeromq zipkin zustand
""")

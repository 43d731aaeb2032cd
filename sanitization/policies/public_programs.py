"""More programs, platforms, formats and standards that any text names, beside entities.TECHNOLOGIES."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

PROGRAMS = phrases("""
    .net .net_core .net_maui 1password abap abaqus ableton ableton_live acrobat_pro actions_runner_controller
    active_directory activecampaign activemq adobe_analytics adobe_experience_manager adobe_express adobe_xd adwords
    affinity_designer affinity_photo after_effects ahrefs airbyte airtable aix akka algolia allplan allscripts almalinux
    alpine.js alsa altium amplitude android_studio ansoff_matrix ansys ant_design anydesk apache_superset appdynamics
    appimage appium apple_pay apt aptitude arangodb arcgis arch_linux archicad archimate arduino argo_cd argocd ariba
    articulate artifactory asana asp.net assemblyscript athenahealth atlas.ti audacity auth0 authelia authy autocad
    autoconf automake avahi awk axe_devtools azure_ad azure_boards azure_devops azure_ml babylon.js backbone bacs
    balanced_scorecard bamboohr bandcamp basecamp bazel bcg_matrix beos bigbluebutton bigcommerce bigquery bim
    bitbucket_pipelines bitbucket_server bitwarden blackberry_os blackboard blackbox blazor blue_yonder bluej bluesky
    bokeh bpmn brevo brightspace bugsnag bugzilla buildah buildkite buildroot bulma bundler burp_suite
    business_model_canvas business_objects busybox c# c++ cabal cairo_graphics cakephp calendly campaign_monitor
    camtasia canva canvas_lms capacitor cash_app catia ccpa centos ces cesium chakra chaps chart.js chatgpt checkmarx
    checkmk chocolatey chrome_os chromeos cinnamon_desktop citavi citrix citrix_workspace civil_3d clickhouse clickup
    clion clojure cmake cobit cobol cocos2d codeigniter codeium codepen codewars coffeescript cognos comsol concur
    confluence constant_contact construct containerd contentful convertkit copernicus copilot coppa cordova coreldraw
    cosign couchbase couchdb coupa craigslist crazy_egg cri-o cron crossref crowdin crowdstrike_falcon crucible
    crystal_reports csat csh cubase cucumber cuda cups cygwin cypress d-bus d3 d3.js dagster dall-e dart dashlane
    data.table databricks datagrip datev davinci_resolve dbt dbus debezium dedoose deepl deepseek defender deno
    dependabot design_thinking desmos diagrams.net dicom directx displayport distutils divi dnf doi dolibarr doodle
    doodle_poll dotnet dpkg dplyr dragonfly_bsd draw.io drg drizzle dropbox dropwizard dsdm dynamics dynamics_365
    earthly echarts eclipse edmodo edpuzzle egnyte ejs electron elementor eleventy elixir eloqua emacs emis endnote
    enscape entity_framework entra entra_id epanet erdas erlang erpnext esbuild eslint esp32 espresso_test esxi etabs
    etsy_shop eventbrite evernote eviews excalidraw f# facebook_ads facetime faiss faster_payments fastify fasttext
    fathom ferpa ffmpeg fhir fido2 figma fiji final_cut final_cut_pro fish_shell fisheye five_forces fivetran fl_studio
    flatpak flickr flink flipgrid fluent_bit fluentd flutter fluxbox fluxcd fmea forgejo fortran framer freebsd
    freemarker freertos freetype freshbooks freshdesk freshsales fullstory fusion_360 g*power ga4 gamemaker gantt
    ganttproject garageband gatsby gdal gdpr gensim geogebra geopandas geostudio gettext ggplot2 ghidra ghostscript
    gitea github_actions_importer github_copilot gitlab_runner gmail gnome goal_seek gocd godot gofundme gogs goland
    google_ads google_analytics_4 google_business_profile google_classroom google_colab google_data_studio google_drive
    google_earth google_forms google_keep google_optimize google_pay google_scholar google_search_console google_sheets
    google_tag_manager google_translate gotomeeting gotowebinar gpower gpt-3 gpt-4 gpt-4o gradio grafana graphicsmagick
    graphpad graphviz graylog greenfoot groovy grype gstreamer gtk gtmetrix guix gumtree gwt h5p haccp hackerrank haiku
    haml hanami handbrake handlebars haproxy harfbuzz harmonyos hashcat hashicorp_vault haskell hazid hazop hbase hdmi
    hec-ras help_scout hibernate hibob highcharts hipaa hl7 holistics homebrew honeycomb hootsuite hotjar hotmail hp-ux
    htmx hubspot hugging_face husky hyper-v i3wm icd-10 icd-11 icims icinga icloud icloud_drive illustrator imagej
    imagemagick imessage impala incident.io incoterms indesign indiegogo influxdb informatica instagram intellij
    intercom intune invision ionic irix iso_14001 iso_27001 iso_9001 istio itil itslearning jackson_databind jaeger
    jaggaer jamf jamovi jasp jboss jekyll jest jetty jfrog jfrog_artifactory jira_align jira_service_management
    jira_software jitsi jmp john_the_ripper joomla jpa jsf jsfiddle jsp jstor junit5 jupyterlab kafka_connect
    kafka_streams kaggle kahoot kaizen kakaotalk kali_linux kanban kandji kayako kde keepass keepassxc kerberos keycloak
    kibana kicad kickstarter kinesis kivy klarna_pay klaviyo knex knockout koin kpi kpis ksh ksqldb ktor kubeflow kvm
    labview landsat langchain laravel_nova lastpass launchd launchdarkly ldap leaflet lean_six_sigma leetcode leiningen
    lerna lexoffice libreoffice_calc libtool lightdash lightroom lightstep limesurvey linkedin_ads linkerd lisp livechat
    llamaindex lme4 logic_pro logmein logseq logstash loinc lokalise lombok looker_studio ls-dyna ltspice lua luajit
    lucidchart lxde lxqt m-pesa macos_sonoma macports magento mailchimp mailerlite makefile manhattan_wms mantis
    mantisbt mapbox mapinfo mapstruct marketo mastodon mate_desktop matecat material_ui mathcad mathematica matillion
    matlab matomo maui maxqda medidata medistar meditech meetup meilisearch meltano memcached memoq memsource mendeley
    mentimeter mermaid mesa meson meta_ads meta_ads_manager metabase metal_api metasploit micronaut microsoft_defender
    microsoft_forms microsoft_planner microsoft_project microsoft_teams microsoft_to_do microstation microstrategy
    midjourney milvus mingw minitab minix miro mistral mixpanel mixtral mlflow mlr3 mobx modin modis monday.com
    moneygram mongoose moodle mosquitto mosyle mparticle mpv mqtt ms_project msys mupdf mural musescore mustache nagios
    nano_editor nastran nats navision navisworks nearpod neo4j neovim nessus netbeans netbsd netdata netsuite nextcloud
    nexus nifi nis2 nix nixos nltk nmap nordpass notepad++ nps nuget nunit nuxt nvda nvivo nvm nx oauth objective-c
    obs_studio obsidian ocaml octave odoo okhttp okr okrs okta omegat omnifocus omnigraffle onedrive onelogin onenote
    onlyoffice onnx onshape opam openbox openbsd opencart opencl openclinica opencv openfoam opengl openid_connect
    openoffice_calc openproject openrc openresty opensearch opensesame opensolaris openstack openstreetmap opensuse
    opentelemetry openvas openvino openvms openwrt opsgenie optimizely oracle_fusion oracle_hcm orcid ossec osticket
    otrs overleaf owncloud packagist pacman pacs padlet pagerduty pagespeed_insights palm_os pango pardot passkeys
    patreon pci_dss pdf/a pdf/ua pentaho peoplesoft personio pestel pestle pgvector phabricator phalcon photoshop
    phpstorm pinecone pingdom pinterest pipedrive pipenv pipewire pipx pivotal_tracker pivottable pivottables piwik
    plan_9 planoly plantuml plausible plaxis plc_scada pnpm podman poedit poeditor polars poll_everywhere pontoon
    poppler porter's_five_forces postcss postgis posthog power_bi power_pivot power_query preact prefect premiere
    premiere_pro preset prestashop prettier primavera primefaces prince2 prisma pro_tools prolaio prolog prometheus
    protopie proxmox prtg psychopy pubmed pug pulsar pulseaudio puppeteer purescript purrr pyarrow pycharm pyenv pyqt
    pyside pyspark qdrant qemu qgis qnx qt qt5 qt6 qt_creator qualtrics qualys quarkus quarto questdb quickbooks quizlet
    quora qwen qwik r_markdown rabbitmq raci rails rancher raspberry_pi razor rbenv rdp reactos reasonml
    red_hat_enterprise_linux redash redcap redmine redshift redux refworks remote_desktop renovate replit researchgate
    revit rise_360 robolectric rocky_linux rocm rohs rollbar rootly rpm rstudio rubygems rudderstack rundeck rustdesk
    rustup rvm rxjava rxjs s/4hana sagemaker salesforce saltstack samba saml samsung_pay sanity sap2000
    sap_businessobjects sap_concur sap_ecc sap_fiori sap_hana sap_s/4hana sap_successfactors sas sass sbt sccm scim
    scons scoop scopus screaming_frog scrivener scrumban scylladb seafile section_508 sed seesaw selenide semrush
    sendgrid sendinblue sentinel-2 sentinelone sentry sepa sequelize setuptools sevdesk shopify shopware siemens_nx
    simulink sisense sistrix sitecore six_sigma sketchup slido smalltalk smartcat smartrecruiters smartsheet snagit
    snapchat snapcraft snomed snowflake snyk socrative solaris solidity solidjs solidworks solr sonarcloud sonarqube
    soundcloud sox sparx spinnaker splashtop spock sprout_social spss spyder squadcast squarespace ssas ssis ssrs staad
    stable_diffusion stackoverflow stata statsig statsmodels statuspage stm32 storybook strapi streamlit struts
    sublime_text substack successfactors sugarcrm sunos superset suricata surveymonkey sveltekit swmm swot symbian
    symfony_console synapse syncthing sysml systemd systemverilog systmone sysvinit tabnine talend taleo talkback
    tallyprime targetprocess tauri tawk.to tcl tcsh tealium teamcity teamgantt teamviewer tekla tekton tensorrt
    tesseract testcafe testng thanos thonny thoughtspot three.js threema thunderbird thunderbolt thymeleaf tia_portal
    ticktick tidyr tidyverse tiktok timescaledb tizen tkinter tmux todoist togaf tomcat totp trac trados traefik
    transformers transifex trello trino trivy tru64 tumblr turbomed turborepo twig twinmotion typeform typeorm typesense
    typo3 ubersuggest ubuntu_server ukg ultrix uml unbounce unreal unreal_engine upstart uptimerobot usb-c uv v-ray
    vaadin vaex vagrant value_proposition_canvas varnish vba vectorworks veeva venmo veracode verifika verilog vertex_ai
    vhdl viber victoriametrics victorops vim vimeo virtualbox virtualenv visio visual_basic vitest vlc vlookup vms
    vmware vmware_horizon vnc voiceover volta vsphere vulkan vwo vxworks vyper wandb wayland wazuh wcag weaviate
    web_of_science webaim webassembly webauthn webex webflow webgl webgpu weblate weblogic webos websphere webstorm
    wechat_pay weebly weee weights_&_biases western_union wetransfer whimsical wikidata wikimedia_commons wikipedia
    wildfly wincc windows_10 windows_11 windows_server windsurf winforms winget wireshark wix wolfram_alpha wooclap
    woocommerce woodpecker wordfast wordpress workday wp wp-cli wpf wps_office wrike wsjf wsus wxwidgets x.org xamarin
    xbench xcode xero xfce xing xlib xlookup xorg xunit yii yoast yocto yolo youtrack youtube_shorts yubikey yum zabbix
    zammad zelle zendesk zephyr zeplin zeromq zig zipkin zoho zoho_crm zotero zsh zustand zypper
""")

"""More programs, platforms, formats and standards that any text names, beside entities.TECHNOLOGIES."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

PROGRAMS = phrases("""
    .net .net_core .net_maui 1password abap abaqus ableton ableton_live acrobat_pro actions_runner_controller
    active_directory activecampaign activemq adobe_analytics adobe_experience_manager adobe_express adobe_xd adwords
    affinity_designer affinity_photo after_effects airtable aix akka allscripts almalinux alpine.js alsa altium
    android_studio ansoff_matrix ansys ant_design apache_superset appdynamics appimage appium apple_pay apt aptitude
    arangodb arcgis arch_linux archicad archimate arduino argo_cd argocd ariba artifactory asana asp.net assemblyscript
    athenahealth atlas.ti audacity auth0 authelia authy autocad autoconf automake avahi awk axe_devtools azure_ad
    azure_boards azure_devops azure_ml babylon.js backbone bacs balanced_scorecard bamboohr bandcamp basecamp bazel
    bcg_matrix beos bigbluebutton bigquery bim bitbucket_pipelines bitbucket_server bitwarden blackberry_os blackboard
    blackbox blazor blue_yonder bluej bluesky bokeh bpmn bugzilla buildah buildkite buildroot bulma bundler burp_suite
    business_model_canvas business_objects busybox c# c++ cabal cairo_graphics cakephp calendly campaign_monitor canva
    canvas_lms cash_app catia ccpa centos ces chakra chaps chart.js chatgpt checkmarx checkmk chocolatey chrome_os
    chromeos cinnamon_desktop citavi citrix_workspace civil_3d clickhouse clickup clion clojure cmake cobit cobol
    cocos2d codeigniter codepen codewars coffeescript comsol confluence constant_contact containerd contentful copilot
    coppa cordova cosign couchbase couchdb craigslist crazy_egg cri-o cron crossref crowdin crowdstrike_falcon
    crystal_reports csat csh cubase cucumber cuda cups cygwin cypress d-bus d3 d3.js dagster dall-e dart data.table
    databricks datagrip datev davinci_resolve dbt dbus debezium dedoose deepl deno dependabot design_thinking desmos
    diagrams.net dicom directx displayport distutils dnf doi doodle doodle_poll dotnet dpkg dplyr dragonfly_bsd draw.io
    drg drizzle dropbox dropwizard dsdm dynamics_365 echarts eclipse edmodo edpuzzle ejs eleventy elixir emacs emis
    endnote enscape entity_framework entra entra_id erdas erlang erpnext esbuild eslint esp32 espresso_test esxi etabs
    etsy_shop eventbrite evernote eviews excalidraw f# facebook_ads facetime faiss faster_payments fastify fasttext
    ferpa ffmpeg fhir fido2 figma fiji final_cut final_cut_pro fish_shell five_forces fl_studio flatpak flickr flink
    flipgrid fluent_bit fluentd flutter fluxbox fluxcd fmea forgejo fortran framer freebsd freemarker freertos freetype
    fusion_360 g*power ga4 gamemaker gantt ganttproject garageband gdal gdpr gensim geogebra geopandas geostudio gettext
    ggplot2 ghidra ghostscript gitea github_actions_importer github_copilot gitlab_runner gmail gnome goal_seek gocd
    godot gofundme goland google_ads google_analytics_4 google_business_profile google_classroom google_colab
    google_data_studio google_drive google_earth google_forms google_keep google_optimize google_pay google_scholar
    google_search_console google_sheets google_tag_manager google_translate gotomeeting gotowebinar gpower gpt-3 gpt-4
    gpt-4o gradio grafana graphicsmagick graphpad graphviz graylog greenfoot groovy grype gstreamer gtk gtmetrix guix
    gumtree gwt h5p haccp hackerrank haiku haml hanami handbrake handlebars haproxy harfbuzz harmonyos hashcat
    hashicorp_vault haskell hazid hazop hbase hdmi hec-ras help_scout hibernate highcharts hipaa hl7 homebrew hootsuite
    hotmail hp-ux htmx hubspot hugging_face husky hyper-v i3wm icd-10 icd-11 icinga icloud icloud_drive illustrator
    imagej imagemagick imessage impala incident.io incoterms indesign indiegogo influxdb instagram intellij intercom
    intune invision ionic irix iso_14001 iso_27001 iso_9001 istio itil jackson_databind jaeger jamovi jasp jboss jest
    jetty jfrog_artifactory jira_align jira_service_management jira_software jitsi jmp john_the_ripper joomla jpa jsf
    jsfiddle jsp jstor junit5 jupyterlab kafka_connect kafka_streams kaggle kahoot kaizen kakaotalk kali_linux kanban
    kandji kde keepass keepassxc kerberos keycloak kibana kicad kickstarter kinesis kivy klarna_pay knex koin kpi kpis
    ksh ksqldb ktor kubeflow kvm labview landsat langchain laravel_nova lastpass launchd ldap leaflet lean_six_sigma
    leetcode leiningen lerna libreoffice_calc libtool lightroom lightstep limesurvey linkedin_ads linkerd lisp
    llamaindex lme4 logic_pro logmein logseq logstash loinc lokalise lombok looker_studio ls-dyna ltspice lua luajit
    lucidchart lxde lxqt m-pesa macos_sonoma macports magento mailchimp makefile manhattan_wms mantisbt mapbox mapinfo
    mapstruct marketo mastodon mate_desktop matecat material_ui mathcad mathematica matlab maui maxqda meditech meetup
    meilisearch memcached memoq memsource mendeley mentimeter mesa meson meta_ads meta_ads_manager metal_api metasploit
    micronaut microsoft_defender microsoft_forms microsoft_planner microsoft_project microsoft_teams microsoft_to_do
    microstation milvus mingw minitab minix miro mlflow mlr3 mobx modin modis moneygram mongoose moodle mosquitto mosyle
    mpv mqtt ms_project msys mupdf mural musescore mustache nagios nano_editor nastran navision navisworks nearpod neo4j
    neovim nessus netbeans netbsd netdata nextcloud nexus nifi nis2 nix nixos nltk nmap nordpass notepad++ nps nuget
    nunit nuxt nvda nvivo nvm nx oauth objective-c obs_studio obsidian ocaml octave okhttp okr okrs okta omegat
    omnifocus omnigraffle onedrive onenote onlyoffice onnx onshape opam openbox openbsd opencart opencl openclinica
    opencv openfoam opengl openid_connect openoffice_calc openproject openrc openresty opensearch opensesame opensolaris
    openstack openstreetmap opensuse opentelemetry openvas openvino openvms openwrt opsgenie oracle_fusion oracle_hcm
    orcid ossec osticket overleaf owncloud packagist pacman pacs padlet pagerduty pagespeed_insights palm_os pango
    pardot passkeys patreon pci_dss pdf/a pdf/ua pentaho peoplesoft pestel pestle pgvector phabricator phalcon photoshop
    phpstorm pinterest pipenv pipewire pipx pivottable pivottables plan_9 plantuml plaxis plc_scada pnpm podman poedit
    poeditor polars poll_everywhere pontoon poppler porter's_five_forces postcss postgis power_bi power_pivot
    power_query preact prefect premiere premiere_pro prettier primavera primefaces prince2 prisma pro_tools prolog
    prometheus protopie proxmox prtg psychopy pubmed pug pulseaudio puppeteer purescript purrr pyarrow pycharm pyenv
    pyqt pyside pyspark qemu qgis qnx qt qt5 qt6 qt_creator qualtrics qualys quarkus quarto questdb quickbooks quizlet
    quora qwik r_markdown rabbitmq raci rails rancher raspberry_pi razor rbenv rdp reactos reasonml
    red_hat_enterprise_linux redcap redmine redshift redux refworks remote_desktop replit researchgate revit rise_360
    robolectric rocky_linux rocm rohs rpm rstudio rubygems rundeck rustdesk rustup rvm rxjava rxjs s/4hana sagemaker
    saltstack samba saml samsung_pay sanity sap2000 sap_businessobjects sap_concur sap_ecc sap_fiori sap_hana
    sap_s/4hana sap_successfactors sas sass sbt sccm scim scons scoop scopus scrumban scylladb seafile section_508 sed
    seesaw selenide semrush sendgrid sentinel-2 sentry sepa sequelize setuptools shopify siemens_nx simulink six_sigma
    sketchup slido smalltalk smartcat smartrecruiters smartsheet snapchat snapcraft snomed snowflake socrative solaris
    solidity solidjs solidworks solr sonarcloud sonarqube soundcloud sox spinnaker spock sprout_social spss spyder
    squarespace ssas ssis ssrs staad stable_diffusion stackoverflow stata statsmodels stm32 storybook strapi streamlit
    struts sublime_text substack successfactors sunos suricata surveymonkey sveltekit swmm swot symbian symfony_console
    syncthing sysml systemd systemverilog systmone sysvinit tallyprime tauri tawk.to tcl tcsh teamcity teamgantt tekton
    tensorrt tesseract testcafe testng thonny three.js threema thunderbird thunderbolt thymeleaf tia_portal ticktick
    tidyr tidyverse tiktok timescaledb tizen tkinter tmux todoist togaf tomcat totp trac trados traefik transformers
    transifex trello trino trivy tru64 tumblr turborepo twig twinmotion typeform typeorm typesense typo3 ubersuggest
    ubuntu_server ultrix uml unbounce unreal unreal_engine upstart usb-c uv v-ray vaadin vaex vagrant
    value_proposition_canvas varnish vba vectorworks venmo veracode verifika verilog vertex_ai vhdl viber
    victoriametrics vim vimeo virtualbox virtualenv visio visual_basic vitest vlc vlookup vms vmware vmware_horizon vnc
    voiceover volta vsphere vulkan vwo vxworks vyper wandb wayland wazuh wcag web_of_science webaim webassembly webauthn
    webex webflow webgl webgpu weblate weblogic webos websphere webstorm wechat_pay weebly weee weights_&_biases
    western_union wikidata wikimedia_commons wikipedia wildfly wincc windows_10 windows_11 windows_server winforms
    winget wireshark wix wolfram_alpha wooclap woocommerce wordfast wordpress wp wp-cli wpf wps_office wsjf wsus
    wxwidgets x.org xamarin xbench xcode xero xfce xing xlib xlookup xorg xunit yii yocto yolo youtube_shorts yum zabbix
    zelle zendesk zephyr zeplin zeromq zig zipkin zoho_crm zotero zsh zustand zypper
""")

"""More programs, platforms, formats and standards that any text names, beside entities.TECHNOLOGIES."""

from __future__ import annotations

from sanitization.policies.word_lists import phrases

PROGRAMS = phrases("""
    .net .net_core 1password abap abaqus ableton acrobat_pro activecampaign activemq adwords after_effects airtable aix
    akka allscripts almalinux alsa altium android_studio ant_design appdynamics appimage appium apple_pay apt aptitude
    arangodb arcgis arch_linux archicad arduino argo_cd argocd ariba artifactory asp.net assemblyscript audacity auth0
    authy autocad autoconf automake avahi awk azure_devops backbone bacs bandcamp basecamp bazel beos bitwarden
    blackberry_os blackboard blackbox blazor blue_yonder bluej bluesky bokeh buildah buildkite buildroot bulma bundler
    burp_suite busybox c# c++ cabal cairo_graphics cakephp calendly campaign_monitor canva cash_app catia ccpa centos
    chakra chaps chart.js chocolatey chrome_os chromeos cinnamon_desktop civil_3d clickhouse clickup clion clojure cmake
    cobit cobol codeigniter codepen codewars coffeescript comsol confluence constant_contact containerd contentful coppa
    cordova couchbase couchdb craigslist cri-o cron crossref crowdin csh cubase cucumber cuda cups cygwin cypress d-bus
    d3 d3.js dagster dart data.table datagrip datev davinci_resolve dbt dbus deepl deno dependabot dicom directx
    displayport distutils dnf doi doodle doodle_poll dotnet dpkg dplyr dragonfly_bsd drizzle dropwizard dynamics_365
    echarts eclipse edmodo ejs elixir emacs emis enscape entity_framework erdas erlang esbuild eslint esp32
    espresso_test esxi etabs etsy_shop eventbrite evernote f# facebook_ads facetime faiss faster_payments fastify
    fasttext ferpa ffmpeg fhir figma fiji final_cut fish_shell flatpak flickr flink fluentd flutter fluxbox fmea fortran
    framer freebsd freemarker freertos freetype fusion_360 garageband gdal gdpr gensim geopandas gettext ggplot2
    ghostscript gmail gnome godot gofundme goland google_classroom google_data_studio google_earth google_forms
    google_pay google_scholar google_search_console google_tag_manager google_translate gotomeeting gotowebinar gradio
    graphicsmagick graphpad graylog greenfoot groovy gstreamer gtk guix gumtree gwt haccp hackerrank haiku haml hanami
    handbrake handlebars haproxy harfbuzz harmonyos haskell hazid hazop hbase hdmi hibernate highcharts hipaa hl7
    homebrew hootsuite hotmail hp-ux hugging_face husky hyper-v i3wm icd-10 icinga icloud illustrator imagej imagemagick
    imessage impala incoterms indesign indiegogo influxdb intellij invision ionic irix iso_14001 iso_27001 iso_9001
    istio itil jackson_databind jaeger jamovi jasp jboss jest jetty jitsi jmp joomla jpa jsf jsfiddle jsp jstor junit5
    kahoot kaizen kakaotalk kanban kde keepass kerberos kicad kickstarter kinesis kivy klarna_pay knex koin ksh ktor
    kubeflow kvm labview landsat langchain laravel_nova lastpass launchd leaflet lean_six_sigma leetcode leiningen lerna
    libtool lightroom limesurvey linkedin_ads linkerd lisp llamaindex lme4 logic_pro logseq logstash loinc lokalise
    lombok looker_studio ltspice lua luajit lxde lxqt m-pesa macos_sonoma macports makefile manhattan_wms mapbox
    mapstruct marketo mastodon mate_desktop matecat material_ui mathematica matlab maui meditech meetup memcached memoq
    memsource mentimeter mesa meson meta_ads metal_api metasploit micronaut microsoft_forms microsoft_project
    microstation milvus mingw minitab minix miro mlflow mlr3 mobx modin modis moneygram mongoose moodle mosquitto mpv
    mqtt ms_project msys mupdf mural musescore mustache nagios nano_editor nastran navision navisworks nearpod neo4j
    neovim nessus netbeans netbsd netdata nexus nifi nis2 nix nixos nltk notepad++ nuget nunit nuxt nvm nx objective-c
    obsidian ocaml octave okhttp okta omegat onenote onshape opam openbox openbsd opencl opencv openfoam opengl openrc
    openresty opensesame opensolaris openstack openstreetmap opensuse opentelemetry openvms openwrt oracle_fusion orcid
    packagist pacman pacs padlet palm_os pango pardot patreon pci_dss pentaho peoplesoft phalcon photoshop phpstorm
    pipenv pipewire pipx plan_9 plc_scada pnpm podman poedit poeditor polars pontoon poppler postcss postgis preact
    prefect premiere prettier primavera primefaces prince2 prisma pro_tools prolog proxmox psychopy pubmed pug
    pulseaudio puppeteer purescript purrr pyarrow pycharm pyenv pyqt pyside qemu qgis qnx qt qt5 qt6 qt_creator
    qualtrics quarkus quickbooks quizlet quora rails rancher raspberry_pi razor rbenv reactos reasonml
    red_hat_enterprise_linux redcap redshift redux replit researchgate revit robolectric rocky_linux rocm rohs rpm
    rubygems rundeck rustup rvm rxjava rxjs s/4hana sagemaker saltstack samba samsung_pay sanity sap2000 sap_fiori
    sap_hana sap_s/4hana sas sass sbt scons scoop scopus scylladb sed seesaw selenide semrush sendgrid sentinel-2 sepa
    sequelize setuptools siemens_nx simulink six_sigma sketchup slido smalltalk smartcat smartrecruiters smartsheet
    snapchat snapcraft snomed solaris solidity solidworks sonarqube soundcloud sox spinnaker spock sprout_social spss
    spyder squarespace stackoverflow stata statsmodels stm32 storybook strapi struts sublime_text substack sunos
    surveymonkey symbian symfony_console systemd systemverilog systmone sysvinit tauri tcl tcsh teamcity tekton
    tesseract testcafe testng thonny three.js threema thunderbird thunderbolt thymeleaf tia_portal tidyr tidyverse
    timescaledb tizen tkinter tmux todoist togaf tomcat trados traefik transformers transifex tru64 tumblr twig
    twinmotion typeform typeorm typo3 ubuntu_server ultrix unbounce unreal upstart usb-c uv v-ray vaadin vaex vagrant
    varnish vba vectorworks venmo verifika verilog vertex_ai vhdl viber vim vimeo virtualbox virtualenv visual_basic
    vitest vlc vms vmware volta vsphere vulkan vwo vxworks vyper wayland web_of_science webassembly weblate weblogic
    webos websphere webstorm wechat_pay weebly weee western_union wikidata wikimedia_commons wikipedia wildfly wincc
    windows_10 windows_11 windows_server winforms winget wix wordfast wp wp-cli wpf wxwidgets x.org xamarin xbench xcode
    xero xfce xing xlib xorg xunit yii yocto yolo yum zabbix zelle zephyr zeplin zeromq zig zipkin zsh zustand zypper
""")

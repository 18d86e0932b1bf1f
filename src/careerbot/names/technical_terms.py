"""Abbreviations of the trade and of pay that no content names: words as they are, and no slips of a name.

A few letters are one edit from some name or other: "DDoS" from "CDOs", "CTEs" from "CTOs", "GLMs" from "LLMs".
"""

from __future__ import annotations

TECHNICAL_TERMS = frozenset(
    # data: queries, storage, tables
    (
        "cte ctes udf udfs dag dags etls elts olap oltp cdc orm orms rdbms ddl dml crud avro orc hudi kpis okr okrs "
        "rest grpc soap toml yaml csvs mdx dax udaf scd scds "
        # models and statistics
        "cnn cnns rnn rnns lstm lstms gans vae vaes svms tsne umap shap lime rmse mape anova glm glms ols arima sarima "
        "mcmc hmm hmms lora qlora peft rlhf gpts berts knns pcas moes "
        # networks, systems, security
        "acl acls vlan vlans vpns vpc vpcs ddos xss csrf ctf ctfs osint nist siem edr cves dhcp nat bgp ospf tls ssl "
        "ssh slas slos slis mttr crons daemons oncall "
        # software and hardware
        "oops solid ddd tdd bdd mvvm ides sdks guis clis regex tpu tpus asic asics plcs scada mcus rtos vhdl gdal qgis "
        # firms, pay and schools
        "capex opex ebitda roi ltv arpu ndas rsus esop esops ctc lakh lac lacs crore ftes pips pto loe iiit iiits mbas "
        "mscs btechs cgpa sgpa"
    ).split()
)

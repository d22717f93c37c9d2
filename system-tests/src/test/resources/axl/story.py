"""What a script of an administrator does with zeep; each answer is compared with the schema by xmllint.

Arguments: the endpoint, the account, its password, the directory of the schema, a device name, a directory for answers.
"""
import json
import subprocess
import sys

from lxml import etree
from requests import Session
from requests.auth import HTTPBasicAuth
from zeep import Client, Settings
from zeep.exceptions import Fault
from zeep.plugins import HistoryPlugin
from zeep.transports import Transport

endpoint, account, password, schema, name, directory = sys.argv[1:]
session = Session()
session.auth = HTTPBasicAuth(account, password)
history = HistoryPlugin()
client = Client(
    schema + "/AXLAPI.wsdl",
    settings=Settings(strict=False, xml_huge_tree=True),
    transport=Transport(session=session, timeout=30),
    plugins=[history],
)
axl = client.create_service("{http://www.cisco.com/AXLAPIService/}AXLAPIBinding", endpoint)
valid = []


def call(operation, **arguments):
    answer = getattr(axl, operation)(**arguments)
    body = history.last_received["envelope"].find("{http://schemas.xmlsoap.org/soap/envelope/}Body")
    file = directory + "/" + operation + ".xml"
    etree.ElementTree(body[0]).write(file, encoding="UTF-8")
    subprocess.run(
        ["xmllint", "--noout", "--schema", schema + "/AXLSoap.xsd", file], check=True, stderr=subprocess.PIPE, text=True
    )
    valid.append(operation)
    return answer["return"]


def story():
    told = {"version": call("getCCMVersion")["componentVersion"]["version"]}
    call(
        "addPhone",
        phone={
            "name": name,
            "product": "Cisco 8845",
            "class": "Phone",
            "protocol": "SIP",
            "protocolSide": "User",
            "devicePoolName": "Default",
            "commonPhoneConfigName": "Standard Common Phone Profile",
            "locationName": "Hub_None",
            "useTrustedRelayPoint": "Default",
            "phoneTemplateName": "Default",
            "primaryPhoneName": None,
            "builtInBridgeStatus": "Default",
            "packetCaptureMode": "None",
            "certificateOperation": "No Pending Operation",
            "deviceMobilityMode": "Default",
            "lines": {"line": [{"index": 1, "label": "AXL", "dirn": {"pattern": "1001", "routePartitionName": ""}}]},
            "enableActivationID": "true",
        },
    )
    call("addPhoneActivationCode", phoneActivationCode={"phoneName": name})
    codes = call(
        "listPhoneActivationCode",
        searchCriteria={"phoneName": name},
        returnedTags={"activationCode": "", "activationCodeExpiry": "", "phoneName": "", "phoneModel": "", "userId": ""},
    )["phoneActivationCode"]
    told["codes"] = len(codes)
    told["digits"] = len(codes[0]["activationCode"])
    call("removePhoneActivationCode", uuid=codes[0]["uuid"])
    call("updatePhone", name=name, description="AXL desk 2")
    told["description"] = call("getPhone", name=name)["phone"]["description"]
    call("listPhone", searchCriteria={"name": name[:10] + "%"}, returnedTags={"name": "", "product": "", "devicePoolName": ""})
    call("listUser", searchCriteria={"userid": "%"}, returnedTags={"userid": "", "lastName": ""}, first=3)
    call("getDevicePool", name="Default")
    call("listDevicePool", searchCriteria={"name": "%"}, returnedTags={"name": ""})
    call("listPhoneButtonTemplate", searchCriteria={"name": "%"}, returnedTags={"name": "", "isUserModifiable": ""})
    call("listUniversalDeviceTemplate", searchCriteria={"name": "%"}, returnedTags={"name": "", "devicePool": ""})
    call("listPhoneSecurityProfile", searchCriteria={"name": "%"}, returnedTags={"name": "", "protocol": ""})
    call("listSipProfile", searchCriteria={"name": "%"}, returnedTags={"name": ""})
    call("getDeviceDefaults", Model="Cisco 8845", Protocol="SIP")
    call(
        "listDeviceDefaults",
        searchCriteria={"Model": "%"},
        returnedTags={"Model": "", "Protocol": "", "LoadInformation": "", "PreferActCodeOverAutoReg": ""},
    )
    call("updateDeviceDefaults", Model="Cisco 8845", Protocol="SIP", PreferActCodeOverAutoReg="true")
    call("removePhone", name=name)
    try:
        axl.getPhone(name=name)
    except Fault as fault:
        told["fault"] = fault.detail.findtext(".//axlcode")
    told["valid"] = len(valid)
    return told


try:
    print(json.dumps(story()))
except subprocess.CalledProcessError as invalid:
    sys.exit(invalid.stderr)

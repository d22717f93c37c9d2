// What a script of an administrator does with cisco-axl. Arguments: the endpoint, the account, its password, a version, a device name.
const Axl = require('cisco-axl');

const [endpoint, account, password, version, name] = process.argv.slice(2);
const service = new Axl('127.0.0.1', account, password, version);
service._OPTIONS.endpoint = endpoint;
const call = (operation, tags) => service.executeOperation(operation, tags);

async function story() {
    const told = {};
    told.version = (await call('getCCMVersion', {})).componentVersion.version;
    await call('addPhone', {
        phone: {
            name,
            description: 'AXL desk',
            product: 'Cisco 8845',
            class: 'Phone',
            protocol: 'SIP',
            protocolSide: 'User',
            devicePoolName: 'Default',
            commonPhoneConfigName: 'Standard Common Phone Profile',
            locationName: 'Hub_None',
            useTrustedRelayPoint: 'Default',
            phoneTemplateName: 'Default',
            lines: { line: [{ index: 1, label: 'AXL', dirn: { pattern: '1001', routePartitionName: '' } }] },
            enableActivationID: 'true',
        },
    });
    await call('addPhoneActivationCode', { phoneActivationCode: { activationCodeExpiry: 3600, phoneName: name } });
    const criteria = { searchCriteria: { phoneName: name }, returnedTags: { activationCode: '', phoneName: '' } };
    const listed = await call('listPhoneActivationCode', criteria);
    const code = [listed.phoneActivationCode].flat()[0];
    told.codes = [listed.phoneActivationCode].flat().length;
    told.digits = code.activationCode.length;
    await call('removePhoneActivationCode', { activationCode: code.activationCode });
    told.left = JSON.stringify((await call('listPhoneActivationCode', criteria)) || '').includes('activationCode');
    await call('updatePhone', { name, description: 'AXL desk 2' });
    told.description = (await call('getPhone', { name })).phone.description;
    await call('removePhone', { name });
    try {
        await call('getPhone', { name });
    } catch (fault) {
        told.fault = String(fault.root ? fault.root.Envelope.Body.Fault.detail.axlError.axlcode : fault.detail.axlError.axlcode);
    }
    return told;
}

story().then(
    (told) => console.log(JSON.stringify(told)),
    (failure) => {
        console.error(failure && failure.root ? JSON.stringify(failure.root) : failure);
        process.exit(1);
    },
);

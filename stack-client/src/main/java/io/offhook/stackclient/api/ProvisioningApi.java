package io.offhook.stackclient.api;

import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.rest.Account;
import io.offhook.stackclient.rest.RestClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The provisioning service, as an administrator. */
public final class ProvisioningApi {

    private final RestClient service;

    public ProvisioningApi(URI base, Account administrator) {
        this.service = new RestClient(base, administrator);
    }

    /** Each phone needs an activation code. */
    public ImportReport importPhones(PhoneModel model, String devicePool, String csv) throws IOException {
        return importPhones(model, devicePool, true, csv);
    }

    /** The phones need no code: their files are served at once. */
    public ImportReport importActivatedPhones(PhoneModel model, String devicePool, String csv) throws IOException {
        return importPhones(model, devicePool, false, csv);
    }

    /**
     * Lets devices of a model register by themselves.
     *
     * @param first first of the numbers that they get, digits
     * @param last last of them, with as many digits
     */
    public void letRegister(PhoneModel model, String first, String last) throws IOException {
        service.put(
                "/api/v1/phone-templates/Auto",
                Map.of(
                        "devicePool", "Default",
                        "phoneButtonTemplate", "Default",
                        "securityProfile", "Default",
                        "sipProfile", "Default",
                        "description", "Auto #DN#"));
        service.put(
                "/api/v1/auto-registrations/" + model,
                Map.of("firstNumber", first, "lastNumber", last, "phoneTemplate", "Auto"));
    }

    private ImportReport importPhones(PhoneModel model, String devicePool, boolean requiresCode, String csv)
            throws IOException {
        var query = "model=" + model + "&devicePool=" + URLEncoder.encode(devicePool, StandardCharsets.UTF_8)
                + "&requiresActivationCode=" + requiresCode;
        return service.postCsv("/api/v1/phones/import?" + query, csv, ImportReport.class);
    }
}

package io.offhook.phone.trial;

import io.offhook.phone.boot.BootPlan;
import io.offhook.phone.boot.BootRunner;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootTimeouts;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.report.TextBootOutput;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.trust.PhoneServers;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * From a phone that nobody knows to one that has its configuration. What it adds it removes, also after a failure.
 *
 * @param redemption the activation service, whose certificate {@code tls} knows
 */
public record Trial(
        Administrator administrator,
        PhoneServers servers,
        URI redemption,
        PhoneTls tls,
        PhoneModel model,
        PrintWriter out) {

    /** Services trust the manufacturer and know the phone a moment after they are told. */
    private static final int BOOTS = 10;

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** Whether the phone got its configuration. */
    public boolean run() throws IOException, InterruptedException {
        var manufacturer = ManufacturerCa.create();
        var anchor = manufacturer.issuingCertificate();
        administrator.trust(anchor);
        try {
            out.println("a manufacturer is trusted for this trial");
            var phone = administrator.add(model);
            try {
                out.println(phone.deviceName() + " is added");
                return boot(manufacturer, CodeDigits.parse(administrator.code(phone.id())));
            } finally {
                administrator.remove(phone.id());
                out.println("the phone is removed");
            }
        } finally {
            administrator.distrust(anchor);
            out.println("the manufacturer is trusted no longer");
        }
    }

    private boolean boot(ManufacturerCa manufacturer, CodeDigits code) throws InterruptedException {
        var device = new Device(model, MacAddress.random(new SecureRandom()));
        var phone = new VirtualPhone(device, manufacturer.issue(MicRequest.of(device, KeyType.EC)), tls);
        for (int i = 1; i <= BOOTS; i++) {
            var output = new TextBootOutput(out, device, servers.files());
            var plan = new BootPlan(
                    device, servers.files(), Optional.of(redemption), Optional.of(code), BootTimeouts.USUAL);
            var end = new BootRunner(plan, phone.files(servers, new PhoneMemory()), phone.activation(), output).boot();
            output.end(end);
            out.flush();
            if (end instanceof BootState.Configured) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }
}

package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.SipAccount;
import io.offhook.phone.sip.SipOutcome;
import io.offhook.phone.sip.SipRegistration;
import io.offhook.phone.sip.SipTransport;
import io.offhook.pki.device.Device;
import io.offhook.stackclient.topic.EventLog;
import io.offhook.stackclient.topic.EventOrder;
import io.offhook.stackclient.topic.ExpectedEvent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A phone registers with what its configuration says, and the topic says so. Without a registrar it says what is missing. */
final class RegisterBySip implements DemoStep<Boolean> {

    private static final Duration EXPIRES = Duration.ofMinutes(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String MISSING =
            "skipped: no SIP registrar runs. Start the stack with ./offhook up --registrar, where"
                    + " Debian's kamailio, kamailio-postgres-modules, kamailio-utils-modules and kamailio-extra-modules are installed";

    private final Optional<URI> registrar;
    private final Device device;
    private final FetchFile files;
    private final URI file;
    private final EventLog log;
    private final String phoneId;

    /** @param files fetches files as the phone */
    RegisterBySip(Optional<URI> registrar, Device device, FetchFile files, URI file, EventLog log, String phoneId) {
        this.registrar = registrar;
        this.device = device;
        this.files = files;
        this.file = file;
        this.log = log;
        this.phoneId = phoneId;
    }

    @Override
    public StepResult<Boolean> run() throws Exception {
        if (registrar.isEmpty()) {
            return StepResult.of(MISSING);
        }
        var account = account();
        var outcome = new SipRegistration(device, account, SipTransport.UDP).register(EXPIRES);
        if (!(outcome instanceof SipOutcome.Registered)) {
            throw new UnexpectedResult("a registration of " + account, outcome.toString());
        }
        var started = System.nanoTime();
        var expected = ExpectedEvent.named("PhoneRegistered");
        if (log.await(phoneId, seen -> EventOrder.find(seen, List.of(expected)), TIMEOUT)
                .isEmpty()) {
            throw new UnexpectedResult("PhoneRegistered on the topic", "none");
        }
        var took = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return StepResult.of(
                device.name() + " is registered with " + account + ", and the topic says so after " + took + " ms");
    }

    private SipAccount account() throws Exception {
        if (!(files.fetch(file) instanceof FileAnswer.Found(var content, var ignored))) {
            throw new UnexpectedResult("a configuration at " + file, "none");
        }
        return ConfigurationFile.parse(content)
                .sip()
                .orElseThrow(() -> new UnexpectedResult("a line with a password in " + file, "none"));
    }
}

package io.offhook.demo;

import io.offhook.demo.step.DemoStopped;
import io.offhook.demo.step.FinishedStep;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.StepRunner;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.StackServers;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.api.SelfCareApi;
import io.offhook.stackclient.api.TvsApi;
import io.offhook.stackclient.http.Problem;
import io.offhook.stackclient.rest.Eventually;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.topic.EventLog;
import io.offhook.stackclient.topic.TopicWatch;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** The steps of the demo: a phone is activated and configured, and a code works once and for the right phone. */
public final class DemoRun {

    private final StackDescription stack;
    private final StepRunner steps;
    private final ManufacturerCa manufacturer;
    private final PhoneTls tls;
    private final ProvisioningApi provisioning;
    private final ActivationApi activation;
    private final SelfCareApi selfCare;
    private final TvsApi tvs;
    private final DemoData data = DemoData.of(new Random());

    public DemoRun(StackDescription stack, Consumer<FinishedStep> report) throws IOException {
        this.stack = stack;
        this.steps = new StepRunner(report);
        this.manufacturer = ManufacturerCa.load(stack.manufacturerCa());
        this.tls = PhoneTls.trusting(PemFile.readCertificates(stack.phoneSideCertificate()));
        var administrator = stack.account(StackAccount.ADMIN);
        this.provisioning = new ProvisioningApi(stack.provisioning(), administrator);
        this.activation = new ActivationApi(stack.activation(), administrator);
        this.tvs = new TvsApi(stack.tvs(), administrator);
        this.selfCare = new SelfCareApi(stack.selfcare(), stack.account(ImportPhones.OWNER));
    }

    /** @return whether every step passed */
    public boolean run() {
        var log = new EventLog();
        try (var watch = steps.run("A program reads the topics", () -> listening(log))) {
            run(log);
            return true;
        } catch (DemoStopped e) {
            return false;
        }
    }

    private StepResult<TopicWatch> listening(EventLog log) {
        var topics = List.of(TopicWatch.PHONES, TopicWatch.ACTIVATIONS);
        return StepResult.of(
                TopicWatch.from(stack.kafka(), topics, log), String.join(", ", topics) + " at " + stack.kafka());
    }

    private void run(EventLog log) throws DemoStopped {
        var phones = steps.run(
                "An administrator imports a CSV of 5 phones, one row is wrong", new ImportPhones(provisioning, data));
        var codes = steps.run("Codes are issued", new AwaitCodes(activation, phones.all()));
        var code = steps.run(
                "Alice reads her code in self care",
                () -> read(
                        Eventually.found(() -> selfCare.codeOf(phones.alices())).code()));

        var phone = phone(data.boxed());
        var memory = new PhoneMemory();
        var files = phone.files(StackServers.of(stack.phoneSide()), memory);
        var activated = steps.run(
                "Her new phone redeems the code over mutual TLS",
                new BootPhone(phone.device(), stack.phoneFiles(), files, phone.activation(), code));
        steps.run(
                "The topics hold the same events, in order",
                new CheckEvents(log, phones.alices(), ImportPhones.OWNER.userName()));
        steps.run(
                "The configuration is served",
                new CheckConfiguration(files, activated.redemption().configuration(), data.directoryNumber(1)));

        var filesForLsc = steps.run(
                "The phone installs a certificate of this installation, and its configuration is encrypted to that",
                new InstallLsc(
                        tvs,
                        phone,
                        stack.phoneSide(),
                        memory,
                        activated.redemption().configuration()));

        var redeeming = new RedemptionCheck(activated.service());
        steps.run(
                "Another phone tries the same code",
                () -> refused(redeeming.refusal(phone(data.rival()).activation(), code, "NOT_ACCEPTED")));
        steps.run("Only the topic has the reason", new CheckRefusalEvent(log, data.rival(), "ALREADY_USED"));
        steps.run(
                "The first phone repeats its request, as after a lost answer",
                () -> same(
                        activated.redemption().body(),
                        redeeming.success(phone.activation(), code).body()));

        var spare = Objects.requireNonNull(codes.get(phones.spare())).codeId();
        var spareCode = steps.run(
                "The administrator looks up another code",
                () -> read(activation.reveal(spare).code()));
        steps.run(
                "A phone of another model tries it",
                () -> refused(redeeming.refusal(phone(data.wrongModel()).activation(), spareCode, "MODEL_MISMATCH")));
        steps.run("That code is still live", () -> live(activation.code(spare).status()));
        steps.run(
                "The right model redeems it",
                () -> StepResult.of("it is "
                        + redeeming
                                .success(phone(data.spare()).activation(), spareCode)
                                .deviceName()));
        steps.run("An administrator lets phones of a model without codes register by themselves", this::openRange);
        steps.run("Such a phone comes out of its box", new RegisterByItself(phone(data.withoutCode()), stack));
        steps.run(
                "Alice's phone registers by SIP",
                new RegisterBySip(
                        stack.registrar(),
                        phone.device(),
                        filesForLsc,
                        activated.redemption().configuration(),
                        log,
                        phones.alices()));
    }

    private StepResult<Boolean> openRange() throws IOException {
        var first = "9" + data.run() + "0";
        var last = "9" + data.run() + "9";
        provisioning.letRegister(DemoData.MODEL_WITHOUT_CODES, first, last);
        return StepResult.of("model " + DemoData.MODEL_WITHOUT_CODES + ", numbers " + first + " to " + last);
    }

    private VirtualPhone phone(Device device) {
        return new VirtualPhone(device, manufacturer.issue(MicRequest.of(device, KeyType.RSA)), tls);
    }

    private static StepResult<CodeDigits> read(String code) {
        var digits = CodeDigits.parse(code);
        return StepResult.of(digits, digits.masked());
    }

    private static StepResult<Boolean> refused(Problem problem) {
        return StepResult.of("refused: " + problem);
    }

    private static StepResult<Boolean> same(String first, String second) throws UnexpectedResult {
        if (!second.equals(first)) {
            throw new UnexpectedResult(first, second);
        }
        return StepResult.of("the same answer, byte for byte");
    }

    private static StepResult<Boolean> live(String status) throws UnexpectedResult {
        if (!status.equals("LIVE")) {
            throw new UnexpectedResult("LIVE", status);
        }
        return StepResult.of(status);
    }
}

package io.offhook.phone.demo;

import io.offhook.phone.demo.stage.Narrator;
import io.offhook.phone.demo.stage.PlayedScene;
import io.offhook.phone.demo.stage.StoryStopped;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Problem;
import io.offhook.phone.rest.Activation;
import io.offhook.phone.rest.Eventually;
import io.offhook.phone.rest.Provisioning;
import io.offhook.phone.rest.SelfCare;
import io.offhook.phone.stack.StackDescription;
import io.offhook.phone.topic.EventLog;
import io.offhook.phone.topic.TopicWatch;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** The script: how a phone leaves its box and becomes somebody's, and how a code is used once and by the right one. */
public final class Story {

    private final StackDescription stack;
    private final Narrator narrator;
    private final ManufacturerCa manufacturer;
    private final PhoneTls tls;
    private final Provisioning provisioning;
    private final Activation activation;
    private final SelfCare selfCare;
    private final Cast cast = Cast.of(new Random());

    public Story(StackDescription stack, Consumer<PlayedScene> audience) throws IOException {
        this.stack = stack;
        this.narrator = new Narrator(audience);
        this.manufacturer = ManufacturerCa.load(stack.manufacturerCa());
        this.tls = PhoneTls.trusting(PemFile.readCertificates(stack.phoneSideCertificate()));
        var administrator = stack.account("admin");
        this.provisioning = new Provisioning(stack.provisioning(), administrator);
        this.activation = new Activation(stack.activation(), administrator);
        this.selfCare = new SelfCare(stack.selfcare(), stack.account(Importing.OWNER));
    }

    /** @return true when every scene went as it must */
    public boolean tell() {
        var log = new EventLog();
        try (var watch = narrator.tell("Somebody listens to the topics", () -> listening(log))) {
            tell(log);
            return true;
        } catch (StoryStopped e) {
            return false;
        }
    }

    private Told<TopicWatch> listening(EventLog log) {
        var topics = List.of(TopicWatch.PHONES, TopicWatch.ACTIVATIONS);
        return Told.of(TopicWatch.from(stack.kafka(), topics, log), String.join(", ", topics) + " at " + stack.kafka());
    }

    private void tell(EventLog log) throws StoryStopped {
        var phones = narrator.tell(
                "An administrator imports a CSV of 5 phones, one row is wrong", new Importing(provisioning, cast));
        var codes = narrator.tell("Codes are issued", new CodesIssued(activation, phones.all()));
        var code = narrator.tell(
                "Alice reads her code in self care",
                () -> read(
                        Eventually.found(() -> selfCare.codeOf(phones.alices())).digits()));

        var phone = phone(cast.boxed());
        var files = phone.files(stack.phoneServers(), new PhoneMemory());
        var unboxed = narrator.tell(
                "Her phone leaves its box and redeems the code over mutual TLS",
                new Unboxing(phone, stack.phoneFiles(), files, code));
        narrator.tell(
                "The topics tell the same story, in order", new EventsInOrder(log, phones.alices(), Importing.OWNER));
        narrator.tell(
                "The configuration is served",
                new ConfigurationServed(files, unboxed.redemption().configuration(), cast.directoryNumber(1)));

        var redeeming = new Redeeming(unboxed.service());
        narrator.tell(
                "Another phone tries the same code",
                () -> refused(redeeming.refusal(phone(cast.rival()), code, "NOT_ACCEPTED")));
        narrator.tell("It is not told why, the topic is", new RefusalOnRecord(log, cast.rival(), "ALREADY_USED"));
        narrator.tell(
                "The same phone asks again, as if the answer had been lost",
                () -> same(
                        unboxed.redemption().body(),
                        redeeming.success(phone, code).body()));

        var spare = Objects.requireNonNull(codes.get(phones.spare())).codeId();
        var spareCode = narrator.tell(
                "The administrator looks up another code",
                () -> read(activation.reveal(spare).digits()));
        narrator.tell(
                "A phone of another model tries it",
                () -> refused(redeeming.refusal(phone(cast.wrongModel()), spareCode, "MODEL_MISMATCH")));
        narrator.tell(
                "That code is still live", () -> live(activation.code(spare).status()));
        narrator.tell(
                "The right model redeems it",
                () -> Told.of("it is "
                        + redeeming.success(phone(cast.spare()), spareCode).deviceName()));
    }

    private VirtualPhone phone(Device device) {
        return new VirtualPhone(device, manufacturer.issue(MicRequest.of(device, KeyType.RSA)), tls);
    }

    private static Told<CodeDigits> read(CodeDigits digits) {
        return Told.of(digits, digits.masked());
    }

    private static Told<Boolean> refused(Problem problem) {
        return Told.of("refused: " + problem);
    }

    private static Told<Boolean> same(String first, String second) throws Surprise {
        if (!second.equals(first)) {
            throw new Surprise(first, second);
        }
        return Told.of("the same answer, word for word");
    }

    private static Told<Boolean> live(String status) throws Surprise {
        if (!status.equals("LIVE")) {
            throw new Surprise("LIVE", status);
        }
        return Told.of(status);
    }
}

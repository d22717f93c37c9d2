package io.offhook.system;

import io.offhook.clients.Installation;
import io.offhook.clients.JavaStory;
import io.offhook.clients.StoryResult;
import io.offhook.clients.typescript.TypeScriptProject;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/** Runs the stories of generated clients against a stack, with a new phone each. */
final class ClientStories {

    private static final Path CLIENTS = Path.of("..", "generated-clients", "target");

    private final StackDescription stack;
    private final Device device = new Device(new PhoneModel("8845"), MacAddress.random(new Random()));
    private final Identity phone;
    private final Installation installation;

    /** @param directory for the certificate and the key of the phone */
    ClientStories(StackDescription stack, Path directory) throws IOException {
        this.stack = stack;
        this.phone = ManufacturerCa.load(stack.manufacturerCa())
                .issue(MicRequest.of(device, KeyType.RSA))
                .write(directory, device.name());
        var admin = StackAccount.ADMIN.userName();
        this.installation = new Installation(
                stack.provisioning(),
                stack.activation(),
                stack.redemption(),
                admin,
                Objects.requireNonNull(stack.accounts().get(admin)),
                stack.phoneSideCertificate(),
                Identity.certificateFile(directory, device.name()),
                Identity.keyFile(directory, device.name()));
    }

    StoryResult expected() {
        return new StoryResult(
                "400 https://offhook.io/problems/malformed-code MALFORMED",
                device.name(),
                stack.phoneFiles().resolve("/" + device.name() + ".cnf.xml").toString(),
                "REDEEMED");
    }

    StoryResult java() throws IOException {
        var server = PemFile.readCertificates(stack.phoneSideCertificate());
        return JavaStory.run(installation, PhoneTls.trusting(server).contextOf(phone));
    }

    StoryResult typeScript() throws IOException {
        var project = new TypeScriptProject(CLIENTS);
        var mistakes = project.compile("story.ts");
        if (!mistakes.isEmpty()) {
            throw new IOException(mistakes);
        }
        return project.run("story", "story", installation, StoryResult.class);
    }
}

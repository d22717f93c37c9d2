package io.offhook.system;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.file.SipAccount;
import io.offhook.pki.device.MacAddress;
import io.offhook.servers.Ports;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.rest.RestClient;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A phone that is added, activated and configured, and then registers with sipp. */
final class RegisteringPhone {

    private static final Path SCENARIO =
            Path.of("src/test/resources/sip/register.xml").toAbsolutePath();
    private static final int TIMEOUT_SECONDS = 30;

    private final StackDescription stack;
    private final OffhookScript offhook;
    private final Path directory;
    private final int sipPort = Ports.free();
    private String phoneId = "";
    private final MacAddress mac = MacAddress.random(new Random());

    RegisteringPhone(StackDescription stack, OffhookScript offhook, Path home) throws IOException {
        this.stack = stack;
        this.offhook = offhook;
        this.directory = Files.createTempDirectory(home, "phone");
    }

    String deviceName() {
        return "SEP" + mac.digits();
    }

    /** With the virtual phone, over SIP as well. */
    SipAccount activate(String number) throws Exception {
        var admin = stack.account(StackAccount.ADMIN);
        var provisioning = new RestClient(stack.provisioning(), admin);
        var activation = new ActivationApi(stack.activation(), admin);
        var phone = provisioning.post(
                "/api/v1/phones",
                Map.of("model", "8851", "mac", mac.digits(), "directoryNumber", number),
                JsonNode.class);
        phoneId = phone.path("id").asText();
        var code = await().until(() -> activation.liveCodeOf(phoneId), Optional::isPresent)
                .orElseThrow();
        var digits = activation.reveal(code.codeId()).code();
        var result = offhook.run(
                "phone",
                "--model",
                "8851",
                "--mac",
                mac.digits(),
                "--code",
                digits,
                "--keep",
                directory.toString(),
                "--sip");
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("registered as " + deviceName() + "-1");
        return ConfigurationFile.parse(new FileContent(Files.readAllBytes(directory.resolve("configuration.xml"))))
                .sip()
                .orElseThrow();
    }

    /** @param claimed the device name of its Contact */
    void register(SipAccount account, String claimed, int expires, String transport) throws Exception {
        URI registrar = stack.registrar().orElseThrow();
        var port = registrar.getSchemeSpecificPart().replaceAll(".*:", "");
        var log = Files.createTempFile(directory, "sipp", ".log");
        var command = List.of(
                RegistrarTools.SIPP.toString(),
                "127.0.0.1:" + port,
                "-sf",
                SCENARIO.toString(),
                "-m",
                "1",
                "-t",
                transport,
                "-i",
                "127.0.0.1",
                "-p",
                String.valueOf(sipPort),
                "-nostdin",
                "-timeout",
                "20",
                "-au",
                account.user(),
                "-ap",
                account.password(),
                "-key",
                "number",
                account.number(),
                "-key",
                "device",
                claimed,
                "-key",
                "mac",
                claimed.substring(3).toLowerCase(Locale.ROOT),
                "-key",
                "expires",
                String.valueOf(expires));
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** Its events. */
    String history() throws IOException {
        return new RestClient(stack.provisioning(), stack.account(StackAccount.ADMIN))
                .get("/api/v1/phones/" + phoneId + "/history", JsonNode.class)
                .toString();
    }

    /** What the console says of it. */
    String explanation() throws IOException {
        return new RestClient(stack.console(), stack.account(StackAccount.ADMIN))
                .get("/api/v1/explanations?handle=" + deviceName(), JsonNode.class)
                .toString();
    }
}

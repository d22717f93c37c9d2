package io.offhook.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.phone.wire.TestInstallation;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneCommandIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private ManufacturerCa manufacturer;
    private TestInstallation installation;

    @BeforeEach
    void start() throws Exception {
        manufacturer = ManufacturerCa.createIn(directory.resolve("manufacturer"));
        installation = new TestInstallation(manufacturer);
        PemFile.writeCertificates(directory.resolve("server.pem"), List.of(installation.serverCertificate()));
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void a_phone_with_the_right_code_is_configured_and_every_step_shown() {
        var exitCode = phone("8845", "2c31.24c9.f8e1", "1234 5678 9012 3456", manufactured());
        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("CP-8845-SEP2C3124C9F8E1 boots from")
                .contains("accepted: it is SEP2C3124C9F8E1 now")
                .contains("✔ SEP2C3124C9F8E1 is configured")
                .doesNotContain("5678");
    }

    @Test
    void a_refusal_is_shown_with_its_reason_and_exits_1() {
        assertThat(phone("8845", "2C3124C9F8E1", "1111111111111111", manufactured()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Unknown code: In plain words. (UNKNOWN, HTTP 404)");
    }

    @Test
    void with_json_one_document_says_it_all() throws Exception {
        assertThat(phone("8845", "2C3124C9F8E1", TestInstallation.CODE, manufactured(), List.of("--json")))
                .isZero();
        var json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/steps")).hasSize(7);
        assertThat(json.at("/result/configured").asBoolean()).isTrue();
        assertThat(json.at("/result/directoryNumbers/0").asText()).isEqualTo("5001");
    }

    @Test
    void a_certificate_from_files_is_used_as_it_is() throws Exception {
        var device = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
        var mic = manufacturer.issue(MicRequest.of(device, KeyType.RSA));
        PemFile.writeCertificates(directory.resolve("mic.pem"), mic.chain());
        PemFile.writePrivateKey(directory.resolve("mic.key.pem"), mic.privateKey());
        var files = List.of("--certificate", file("mic.pem"), "--key", file("mic.key.pem"));
        assertThat(phone("8845", "2C3124C9F8E1", TestInstallation.CODE, files)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--mac=2C31", "--model=desk", "--code=123", "--key-type=dsa", "--colour=red"})
    void flags_that_make_no_sense_exit_2_with_a_hint(String flag) {
        var arguments =
                new ArrayList<>(List.of("phone", "--model=8845", "--mac=2C3124C9F8E1", "--code=1234567890123456"));
        arguments.removeIf(given -> given.startsWith(flag.substring(0, flag.indexOf('='))));
        arguments.add(flag);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains("See ./offhook phone --help").doesNotContain("at io.offhook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234-5678-9012-3456", "1234 5678 9012 3456", "1234567890123456"})
    void a_code_is_taken_as_people_write_it(String code) {
        assertThat(phone("8845", "2C3124C9F8E1", code, manufactured())).isZero();
    }

    @Test
    void a_code_in_groups_needs_no_quotes() {
        var more = List.of("--code", "1234", "5678", "9012", "3456", "--json");
        assertThat(phone("8845", "2C3124C9F8E1", List.of(), manufactured(), more))
                .isZero();
    }

    @Test
    void a_code_from_standard_input_is_asked_for() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream("1234-5678-9012-3456\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(phone("8845", "2C3124C9F8E1", "-", manufactured())).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(err.toString()).isEqualTo("Activation code: ");
    }

    @Test
    void a_phone_that_is_kept_boots_again_as_the_same_phone_and_needs_no_code() throws Exception {
        var keep = new ArrayList<>(List.of("--keep", file("desk")));
        keep.addAll(manufactured());
        assertThat(phone("8845", "2C3124C9F8E1", TestInstallation.CODE, keep)).isZero();
        var certificate = Files.readString(directory.resolve("desk/mic.pem"));
        assertThat(directory.resolve("desk/configuration.xml")).content().contains("5001");

        assertThat(phone("8845", "2C3124C9F8E1", List.of(), keep, List.of())).isZero();

        assertThat(directory.resolve("desk/mic.pem")).hasContent(certificate);
        assertThat(out.toString()).containsOnlyOnce("accepted: it is SEP2C3124C9F8E1 now");
        assertThat(phone("8845", "2C3124C9F8E1", TestInstallation.CODE, keep)).isEqualTo(1);
        assertThat(err.toString()).contains("has its configuration already: the code was not redeemed");
        assertThat(phone("8845", "2C3124C9F8E2", List.of(), keep, List.of())).isEqualTo(1);
        assertThat(err.toString()).contains("desk holds another phone, ", "and not CP-8845-SEP2C3124C9F8E2");
    }

    @Test
    void a_phone_reports_its_configuration_and_one_that_has_it_already_does_too() {
        var keep = new ArrayList<>(List.of("--keep", file("desk")));
        keep.addAll(manufactured());
        assertThat(phone("8845", "2C3124C9F8E1", TestInstallation.CODE, keep)).isZero();
        installation.refuseReports();
        assertThat(phone("8845", "2C3124C9F8E1", List.of(), keep, List.of())).isZero();
        assertThat(phone("8845", "2C3124C9F8E1", List.of(), keep, List.of("--no-reports")))
                .isZero();

        assertThat(installation.reports())
                .containsExactly("{\"outcome\":\"CONFIGURATION_TAKEN\"}", "{\"outcome\":\"CONFIGURATION_TAKEN\"}");
    }

    @Test
    void a_phone_that_needs_a_code_and_has_none_says_so() {
        assertThat(phone("8845", "2C3124C9F8E1", List.of(), manufactured(), List.of()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("the phone needs an activation code to redeem at ");
    }

    @Test
    void a_misspelt_option_is_named_with_the_one_that_was_meant() {
        assertThat(run(List.of("phone", "--modle", "8845", "--mac=2C3124C9F8E1", "--code=1234567890123456")))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("Unknown option: --modle. Did you mean --model?", "See ./offhook phone --help");
    }

    @Test
    void without_a_stack_it_asks_for_what_is_missing() {
        assertThat(run(List.of("phone", "--model=8845", "--mac=2C3124C9F8E1", "--code=1234567890123456")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no stack runs here");
    }

    @Test
    void a_file_that_is_not_there_exits_1_without_a_stack_trace() {
        var missing = List.of("--manufacturer", file("nowhere"));
        assertThat(phone("8845", "2C3124C9F8E1", TestInstallation.CODE, missing))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("there is no file")
                .contains("nowhere")
                .doesNotContain("\tat ");
    }

    private int phone(String model, String mac, String code, List<String> identity) {
        return phone(model, mac, code, identity, List.of());
    }

    private int phone(String model, String mac, String code, List<String> identity, List<String> more) {
        return phone(model, mac, List.of("--code", code), identity, more);
    }

    private int phone(String model, String mac, List<String> code, List<String> identity, List<String> more) {
        var arguments =
                new ArrayList<>(List.of("phone", "--model", model, "--mac", mac, "--server-trust", file("server.pem")));
        arguments.addAll(code);
        arguments.addAll(List.of("--files", installation.fileServer().toString()));
        arguments.addAll(identity);
        arguments.addAll(more);
        return run(arguments);
    }

    private List<String> manufactured() {
        return List.of("--manufacturer", file("manufacturer"), "--key-type", "ec");
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }

    private int run(List<String> arguments) {
        return CommandLines.offhook(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}

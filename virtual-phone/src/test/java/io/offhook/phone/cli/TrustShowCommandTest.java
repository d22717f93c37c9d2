package io.offhook.phone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustShowCommandTest {

    private static final String ITL = vector("ITLFile-sha1-v1.0.tlv");
    private static final String SIGNED = vector("sgn-sha1-SEP2C3124C9F8E1.cnf.xml.sgn");
    private static final String ENCRYPTED = vector("SEP2C3124C9F8E1.cnf.xml.enc.sgn");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void a_trust_list_is_shown_with_its_records_and_verified_by_itself() {
        assertThat(show(ITL)).isZero();
        assertThat(out.toString())
                .contains("kind             trust list, version 1.2")
                .contains("signer version   1.0")
                .contains("timestamp        2026-11-")
                .contains("- APP-SERVER     CN=APP,O=Offhook,OU=Vectors")
                .contains("good signature by CN=SAST,O=Offhook,OU=Vectors, verified with the list's own SASTs");
    }

    @Test
    void a_signed_file_is_verified_only_against_something() {
        assertThat(show(SIGNED)).isZero();
        assertThat(out.toString()).contains("not verified: no trust list given");
        assertThat(show(SIGNED, "--trust-list", ITL)).isZero();
        assertThat(out.toString()).contains("good signature by CN=TFTP");
        assertThat(show(SIGNED, "--certificate", vector("TFTP.crt.pem"))).isZero();
        assertThat(show(SIGNED, "--certificate", vector("mic-8861.pem"))).isEqualTo(1);
    }

    @Test
    void a_changed_file_exits_1_and_its_body_is_not_given_out() throws Exception {
        var bytes = Files.readAllBytes(Path.of(SIGNED));
        bytes[bytes.length - 2] ^= 1;
        var changed = Files.write(directory.resolve("changed.sgn"), bytes).toString();

        assertThat(show(changed, "--trust-list", ITL)).isEqualTo(1);
        assertThat(out.toString()).contains("the signature is not CN=TFTP");
        assertThat(written(changed, "--trust-list", ITL, "--body")).isEmpty();
    }

    @Test
    void a_malformed_file_exits_1_and_says_where() throws Exception {
        var cut = Arrays.copyOf(Files.readAllBytes(Path.of(ITL)), 1000);
        var file = Files.write(directory.resolve("cut.tlv"), cut).toString();

        assertThat(show(file)).isEqualTo(1);
        assertThat(err.toString()).contains("cut.tlv: tag ").contains(" at offset ");
    }

    @Test
    void the_body_goes_to_standard_output_decrypted_where_there_is_a_key() {
        assertThat(written(SIGNED, "--body")).startsWith("<?xml").contains("<fullConfig>true</fullConfig>");
        assertThat(written(ENCRYPTED, "--body", "--key", vector("mic-8861.key.der")))
                .isEqualTo(written(SIGNED, "--body"));
    }

    @Test
    void with_json_one_document_says_it_all() throws Exception {
        assertThat(show(ENCRYPTED, "--json", "--trust-list", ITL)).isZero();
        var json = new ObjectMapper().readTree(out.toString());

        assertThat(json.at("/kind").asText()).isEqualTo("ENCRYPTED");
        assertThat(json.at("/encryption/keyBits").asInt()).isEqualTo(2048);
        assertThat(json.at("/signature/good").asBoolean()).isTrue();
    }

    private String written(String... arguments) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            show(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int show(String... arguments) {
        return CommandLines.offhook(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("trust", "show"), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    private static String vector(String name) {
        try {
            var found = TrustShowCommandTest.class.getResource("/vectors/" + name);
            return Path.of(Objects.requireNonNull(found, name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.offhook.provisioning.story;

import static io.offhook.provisioning.story.Admin.as;
import static io.offhook.provisioning.story.Admin.newMac;
import static io.offhook.provisioning.story.Devices.phoneOf;
import static io.offhook.provisioning.story.Devices.redeem;
import static io.offhook.provisioning.story.PhoneSideClient.http;
import static io.offhook.provisioning.story.PhoneSideClient.https;
import static io.offhook.provisioning.story.PhoneSideClient.tftp;
import static io.offhook.servers.test.LongWait.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.trust.TrustListPublished;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.file.EncryptedFile;
import io.offhook.pki.file.SignedFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.pki.signing.KeySigner;
import io.offhook.servers.test.RealServers;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Files that phones trust, from the database to the phone that reads them. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(SigningKeys.class)
class SignedFilesIT {

    private static final Identity SAST = SignerCertificate.rsa("SAST");
    private static final Identity RSA_MIC = SignerCertificate.rsa("CP-8861-SEP");
    private static final Identity EC_MIC = SignerCertificate.ec("CP-8845-SEP");
    private static final Pattern PASSWORD = Pattern.compile("<authPassword>([a-z2-9]{26})</authPassword>");

    @Inject
    DatabaseRows rows;

    @Test
    void the_newest_trust_list_is_served_by_every_name_and_on_every_way() throws Exception {
        publish(1);
        var second = publish(2);

        await().untilAsserted(() ->
                assertThat(bytes(http("ITLFile.tlv").statusCode(200))).isEqualTo(second));
        assertThat(bytes(http("ITLSEP2C3124C9F8E1.tlv"))).isEqualTo(second);
        assertThat(bytes(https("ITLFile.tlv"))).isEqualTo(second);
        assertThat(tftp("ITLSEP2C3124C9F8E1.tlv")).contains(second);
        assertThat(TrustListFile.read(second).verify().isGood()).isTrue();
        for (var ctl : List.of("CTLFile.tlv", "CTLSEP2C3124C9F8E1.tlv")) {
            http(ctl).statusCode(404);
            assertThat(tftp(ctl)).isEmpty();
        }
    }

    @Test
    void a_phone_is_sent_by_its_signed_stub_to_the_file_that_it_alone_can_read() throws Exception {
        var mac = newMac();
        redeem(phoneOf(mac), 1, mac, RSA_MIC);
        var name = "SEP" + mac + ".cnf.xml";

        var stub = SignedFile.read(bytes(http(name + ".sgn").statusCode(200)));
        assertThat(stub.verify(trustList(1)).isGood()).isTrue();
        assertThat(stub.header().fileName()).isEqualTo(name + ".sgn");
        assertThat(text(stub.body())).contains("<encrConfig>true</encrConfig>");

        var encrypted = bytes(http(name + ".enc.sgn").statusCode(200));
        assertThat(EncryptedFile.read(encrypted).verify(trustList(1)).isGood()).isTrue();
        assertThat(text(EncryptedFile.read(encrypted).decrypt(RSA_MIC.privateKey())))
                .containsPattern(PASSWORD)
                .contains("<name>1001</name>");
        assertThat(tftp(name + ".enc.sgn")).contains(encrypted); // made once, the same for all
        assertThat(bytes(https(name + ".enc.sgn"))).isEqualTo(encrypted);
        assertThat(text(bytes(http(name).statusCode(200)))).doesNotContainIgnoringCase("password");
    }

    /** What {@code auth_db} reads is what REST says, and what the phone has. */
    @Test
    void a_registrar_is_given_what_it_checks_the_password_of_a_line_with() throws Exception {
        var mac = newMac();
        var id = phoneOf(mac);
        redeem(id, 1, mac, RSA_MIC);
        var user = "SEP" + mac + "-1";
        var ha1 = RegistrarUsers.md5(user + ":offhook:" + password(mac, RSA_MIC));

        assertThat(RegistrarUsers.after("").getMap("users.find { it.username == '" + user + "' }"))
                .containsEntry("ha1", ha1)
                .containsEntry("directoryNumber", "1001");
        await().untilAsserted(() -> assertThat(
                        rows.column("select ha1 from registrar_subscriber where username = '" + user + "'"))
                .containsExactly(ha1));

        var next = RegistrarUsers.after("").getString("next");
        assertThat(RegistrarUsers.after(next).getList("users.username")).doesNotContain(user);
        as("admin").post("/api/v1/phones/" + id + "/blank-mac").then().statusCode(200);
        assertThat(RegistrarUsers.after(next).getMap("users.find { it.username == '" + user + "' }"))
                .containsEntry("removed", true)
                .doesNotContainKey("ha1");
        assertThat(rows.column("select 1 from registrar_subscriber where username = '" + user + "'"))
                .isEmpty();
        await().untilAsserted(() -> assertThat(Topics.records(Topic.AUDIT, "provisioning"))
                .extracting(each -> each.text("action"))
                .contains("REGISTRAR_USERS_READ"));
    }

    @Test
    void over_https_the_signed_name_brings_the_unsigned_file() throws Exception {
        var mac = newMac();
        redeem(phoneOf(mac), 1, mac, RSA_MIC);
        var name = "SEP" + mac + ".cnf.xml.sgn";

        assertThat(bytes(https(name).statusCode(200).contentType("application/xml;charset=utf-8")))
                .isEqualTo(SignedFile.read(bytes(http(name))).body());
    }

    @Test
    void a_phone_that_holds_a_trust_list_gets_the_default_file_signed() throws Exception {
        var plain = bytes(http("XMLDefault.cnf.xml").statusCode(200));

        var signed = bytes(http("XMLDefault.cnf.xml.sgn").statusCode(200));
        var file = SignedFile.read(signed);
        assertThat(file.verify(trustList(1)).isGood()).isTrue();
        assertThat(file.header().fileName()).isEqualTo("XMLDefault.cnf.xml.sgn");
        assertThat(file.body()).isEqualTo(plain);
        assertThat(tftp("XMLDefault.cnf.xml.sgn")).contains(signed);
        assertThat(bytes(https("XMLDefault.cnf.xml.sgn"))).isEqualTo(plain);
    }

    @Test
    void a_phone_with_an_ec_certificate_gets_the_whole_signed_and_no_password() throws Exception {
        var mac = newMac();
        redeem(phoneOf(mac), 1, mac, EC_MIC);
        var name = "SEP" + mac + ".cnf.xml";

        var file = SignedFile.read(bytes(http(name + ".sgn").statusCode(200)));
        assertThat(file.verify(trustList(1)).isGood()).isTrue();
        assertThat(text(file.body())).contains("<name>1001</name>").doesNotContainIgnoringCase("password");
        http(name + ".enc.sgn").statusCode(404);
    }

    @Test
    void a_phone_that_has_still_to_redeem_its_code_gets_nothing_on_any_way() throws Exception {
        var mac = newMac();
        phoneOf(mac);
        for (var ending : List.of(".cnf.xml", ".cnf.xml.sgn", ".cnf.xml.enc.sgn")) {
            http("SEP" + mac + ending).statusCode(404);
            https("SEP" + mac + ending).statusCode(404);
            assertThat(tftp("SEP" + mac + ending)).isEmpty();
        }
    }

    @Test
    void another_device_that_takes_the_phone_over_gets_other_passwords_and_the_old_one_nothing() throws Exception {
        var mac = newMac();
        var id = phoneOf(mac);
        redeem(id, 1, mac, RSA_MIC);
        var before = password(mac, RSA_MIC);

        as("admin").post("/api/v1/phones/" + id + "/blank-mac").then().statusCode(200);
        http("SEP" + mac + ".cnf.xml.enc.sgn").statusCode(404);
        var other = newMac();
        var otherMic = SignerCertificate.rsa("CP-8861-SEP" + other);
        redeem(id, 2, other, otherMic);

        assertThat(password(other, otherMic)).isNotEqualTo(before);
        http("SEP" + mac + ".cnf.xml.enc.sgn").statusCode(404);
    }

    private static String password(String mac, Identity mic) throws Exception {
        var file =
                EncryptedFile.read(bytes(http("SEP" + mac + ".cnf.xml.enc.sgn").statusCode(200)));
        var found = PASSWORD.matcher(text(file.decrypt(mic.privateKey())));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static byte[] publish(long version) throws Exception {
        var file = TrustListFile.sign(trustList(version), KeySigner.of("test", SAST.certificate(), SAST.privateKey()));
        Topics.publish(
                Topic.TRUST,
                "trust-list/global",
                version,
                new TrustListPublished(
                        version,
                        Base64.getEncoder().encodeToString(file),
                        "00",
                        "sast",
                        "00",
                        "00",
                        "STEADY",
                        Instant.EPOCH,
                        "00",
                        2,
                        "admin"));
        return file;
    }

    private static TrustList trustList(long second) throws Exception {
        return new TrustList(
                "ITLFile.tlv",
                Optional.empty(),
                Instant.ofEpochSecond(second),
                HashAlgorithm.SHA1,
                List.of(
                        TrustListRecord.of(SAST.certificate(), Role.SAST),
                        TrustListRecord.of(signerCertificate(), Role.TFTP)));
    }

    private static X509Certificate signerCertificate() throws Exception {
        var signer = ConfigProvider.getConfig().getValue(SigningKeys.SIGNER_CERTIFICATE, Path.class);
        try (var in = Files.newInputStream(signer)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static byte[] bytes(ValidatableResponse response) {
        return response.extract().asByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}

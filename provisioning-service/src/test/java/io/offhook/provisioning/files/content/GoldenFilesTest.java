package io.offhook.provisioning.files.content;

import static io.offhook.provisioning.catalogue.TestCatalogues.SHAPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.file.ConfigurationStub;
import io.offhook.provisioning.catalogue.TestCatalogues;
import io.offhook.provisioning.phone.view.PhoneView;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The elements that phones find, in their order: {@code src/test/resources/files}. */
class GoldenFilesTest {

    private static final Identity MIC = SignerCertificate.rsa("CP-8861-SEP2C3124C90001");
    private static final PhoneView PHONE = TestPhones.withTwoLines(1, "Alice <&>\"'");

    private final PhoneFileTemplates templates = TestTemplates.create();

    @Test
    void the_configuration_for_anybody() throws Exception {
        assertGolden(
                "configuration-for-anybody.xml",
                templates.configuration(PHONE, SHAPE, Optional.empty(), new Recipient.Anybody(), 0));
    }

    @Test
    void the_configuration_for_one_device() throws Exception {
        var secrets = new PhoneSecrets(new SecretKeySpec(new byte[32], "HmacSHA256"), PHONE.id(), new UUID(7, 7));
        var device = new Recipient.OneDevice(MIC.certificate(), Optional.of(secrets));

        assertGolden(
                "configuration-for-one-device.xml", templates.configuration(PHONE, SHAPE, Optional.empty(), device, 0));
    }

    @Test
    void the_stub() throws Exception {
        assertGolden("stub.xml", templates.stub(MIC.certificate(), 0));
    }

    @Test
    void the_default_file() throws Exception {
        assertGolden("default.xml", templates.defaults(TestCatalogues.BUILT_IN));
    }

    /** The hash of the device's certificate, and the version stamp that depends on it, differ from run to run. */
    private static void assertGolden(String name, String rendered) throws Exception {
        try (var golden = GoldenFilesTest.class.getResourceAsStream("/files/" + name)) {
            var expected = new String(golden.readAllBytes(), UTF_8);
            assertThat(elements(rendered)).isEqualTo(elements(expected));
        }
    }

    private static List<String> elements(String xml) throws Exception {
        var comparable = xml.replace(ConfigurationStub.certHash(MIC.certificate()), "CERT-HASH")
                .replaceAll("<versionStamp>[0-9a-f]{32}<", "<versionStamp>STAMP<");
        return ParsedXml.of(comparable).leaves();
    }
}

package io.offhook.pki.mic;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.device.SerialNumber;
import java.util.Locale;
import javax.security.auth.x500.X500Principal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

class MicNameProperties {

    @Property
    void model_and_mac_are_read_as_they_were_written(
            @ForAll @StringLength(4) @CharRange(from = '0', to = '9') String digits,
            @ForAll @StringLength(max = 4) @CharRange(from = 'A', to = 'Z') String letters,
            @ForAll
                    @StringLength(12)
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'a', to = 'f')
                    @CharRange(from = 'A', to = 'F')
                    String mac)
            throws Exception {
        var model = digits + letters;

        assertThat(MicName.parse(subject("CP-" + model + "-SEP" + mac))).hasValueSatisfying(name -> {
            assertThat(name.device().model().name()).isEqualTo(model);
            assertThat(name.device().mac().digits()).isEqualTo(mac.toUpperCase(Locale.ROOT));
            assertThat(name.productAgrees()).isTrue();
        });
    }

    @Property
    void nothing_around_a_name_is_overlooked(@ForAll @StringLength(min = 1, max = 5) String noise) throws Exception {
        var name = "CP-8861-SEP2C3124C9F8E1";

        assertThat(MicName.parse(subject(noise + name))).isEmpty();
        assertThat(MicName.parse(subject(name + noise))).isEmpty();
    }

    @Property
    void no_text_makes_the_parser_fail(@ForAll @StringLength(max = 80) String text) throws Exception {
        MicName.parse(subject(text))
                .ifPresent(name -> assertThat(text)
                        .matches("CP-" + name.device().model() + "-SEP(?i:"
                                + name.device().mac() + ")"));
    }

    @Property
    void a_product_id_agrees_with_its_own_model_alone(
            @ForAll @StringLength(4) @CharRange(from = '0', to = '9') String model,
            @ForAll @StringLength(4) @CharRange(from = '0', to = '9') String other)
            throws Exception {
        var name = MicName.parse(subject("CP-" + model + "-SEP2C3124C9F8E1", "PID:CP-" + other + "-K9= SN:FCH1"))
                .orElseThrow();

        assertThat(name.productAgrees()).isEqualTo(model.equals(other));
    }

    @Example
    void the_serial_number_is_read_where_there_is_one() throws Exception {
        assertThat(serialNumber("PID:CP-8861 SN:FCH2133E8B9")).isEqualTo("FCH2133E8B9");
        assertThat(serialNumber("PID:CP-8861-K9= SN:fch2133e8b9 REV:A0")).isEqualTo("FCH2133E8B9");
        assertThat(serialNumber("SN:FCH2133E8B9")).isEqualTo("FCH2133E8B9");
        assertThat(serialNumber("PID:CP-8861")).isEqualTo("none");
        assertThat(serialNumber("PID:CP-8861 SN:*")).isEqualTo("none");
        assertThat(serialNumber("PID:CP-8861 SN:" + "F".repeat(33))).isEqualTo("none");
    }

    private static String serialNumber(String attribute) throws Exception {
        return MicName.parse(subject("CP-8861-SEP2C3124C9F8E1", attribute))
                .orElseThrow()
                .serialNumber()
                .map(SerialNumber::text)
                .orElse("none");
    }

    @Example
    void two_names_are_none() throws Exception {
        var twice = new X500NameBuilder()
                .addRDN(BCStyle.CN, "CP-8861-SEP2C3124C9F8E1")
                .addRDN(BCStyle.CN, "CP-8861-SEP2C3124C9F8E2")
                .build();
        var hidden = new X500NameBuilder()
                .addMultiValuedRDN(
                        new org.bouncycastle.asn1.ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.CN},
                        new String[] {"CP-8861-SEP2C3124C9F8E1", "CP-8861-SEP2C3124C9F8E2"})
                .build();

        assertThat(MicName.parse(new X500Principal(twice.getEncoded()))).isEmpty();
        assertThat(MicName.parse(new X500Principal(hidden.getEncoded()))).isEmpty();
    }

    private static X500Principal subject(String commonName) throws Exception {
        return new X500Principal(new X500NameBuilder()
                .addRDN(BCStyle.CN, new DERUTF8String(commonName))
                .build()
                .getEncoded());
    }

    private static X500Principal subject(String commonName, String serialNumber) throws Exception {
        return new X500Principal(new X500NameBuilder()
                .addRDN(BCStyle.SERIALNUMBER, serialNumber)
                .addRDN(BCStyle.CN, new DERUTF8String(commonName))
                .build()
                .getEncoded());
    }
}

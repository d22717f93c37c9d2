package io.offhook.provisioning.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.provisioning.files.RequestedFile.Form;
import io.offhook.provisioning.value.DeviceName;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedFileTest {

    @Test
    void a_phone_asks_for_its_own_file_or_for_the_one_for_all() {
        assertThat(RequestedFile.at("XMLDefault.cnf.xml")).contains(new RequestedFile.Default());
        assertThat(RequestedFile.at("SEP2C3124C9F8E1.cnf.xml"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1"), Form.PLAIN));
    }

    @Test
    void a_phone_with_a_trust_list_asks_for_signed_files() {
        assertThat(RequestedFile.at("XMLDefault.cnf.xml.sgn")).contains(new RequestedFile.SignedDefault());
        assertThat(RequestedFile.at("ITLFile.tlv")).contains(new RequestedFile.TrustList(Optional.empty()));
        assertThat(RequestedFile.at("ITLSEP2C3124C9F8E1.tlv"))
                .contains(new RequestedFile.TrustList(Optional.of(new DeviceName("SEP2C3124C9F8E1"))));
        assertThat(RequestedFile.at("SEP2C3124C9F8E1.cnf.xml.sgn"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1"), Form.SIGNED));
        assertThat(RequestedFile.at("SEP2C3124C9F8E1.cnf.xml.enc.sgn"))
                .contains(new RequestedFile.Configuration(new DeviceName("SEP2C3124C9F8E1"), Form.ENCRYPTED));
    }

    @Test
    void there_is_no_ctl_file_and_phones_expect_that() {
        assertThat(RequestedFile.at("CTLFile.tlv")).isEmpty();
        assertThat(RequestedFile.at("CTLSEP2C3124C9F8E1.tlv")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XMLDefault.cnf.xml",
                "/XMLDefault.cnf.xml",
                "./XMLDefault.cnf.xml",
                "//XMLDefault.cnf.xml",
                "/./XMLDefault.cnf.xml"
            })
    void a_slash_before_the_name_does_not_count(String path) {
        assertThat(RequestedFile.at(path)).contains(new RequestedFile.Default());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "q/health",
                "api/v1/phones",
                "//",
                "./",
                "xmldefault.cnf.xml",
                "BAT5A0F33C1D2E4.cnf.xml",
                "SEP2c3124c9f8e1.cnf.xml",
                "sep2C3124C9F8E1.cnf.xml",
                "../SEP2C3124C9F8E1.cnf.xml",
                "/../XMLDefault.cnf.xml",
                ".XMLDefault.cnf.xml",
                "../XMLDefault.cnf.xml",
                ".//../XMLDefault.cnf.xml",
                "sub/XMLDefault.cnf.xml",
                "\\XMLDefault.cnf.xml",
                "C:\\XMLDefault.cnf.xml",
                "XMLDefault.cnf.xml\0",
                "SEP2C3124C9F8E1.cnf.xml\0.sgn",
                "SEP2C3124C9F8E1.cnf.xml\n",
                "SEP2C3124C9F8E1%2ecnf.xml",
                "SEP2C3124C9F8E1.cnf.xml.enc",
                "SEP2C3124C9F8E1.cnf.xml.sgn.sgn",
                "ITLSEP2C3124C9F8E.tlv",
                "XMLDefault.cnf.xml.enc.sgn"
            })
    void there_is_nothing_else(String path) {
        assertThat(RequestedFile.at(path)).isEmpty();
    }

    @Property
    void no_name_leads_out_of_the_list(@ForAll String name) {
        assertThat(RequestedFile.at("../" + name)).isEmpty();
        assertThat(RequestedFile.at(name + "\0")).isEmpty();
    }
}

package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import org.junit.jupiter.api.Test;

/** What Helm prints after an installation. */
class NotesTest {

    @Test
    void what_nobody_reaches_yet_is_named() {
        assertThat(notes(ValueSet.MINIMAL)).contains("networkPolicy.web", "networkPolicy.monitoring");
        assertThat(notes(ValueSet.STRIMZI)).doesNotContain("networkPolicy.web", "networkPolicy.monitoring");
    }

    @Test
    void ports_that_the_internet_may_reach_are_named() {
        assertThat(notes(ValueSet.MINIMAL)).contains("the ports 8443, 8444, 6970.");
        assertThat(notes(ValueSet.CERT_MANAGER)).doesNotContain("the Internet");
        assertThat(notes(ValueSet.DEVELOPMENT)).doesNotContain("the Internet");
    }

    @Test
    void an_installation_is_told_to_register_certificates() {
        assertThat(notes(ValueSet.MINIMAL)).contains("is installed", "Register the certificates");
    }

    private static String notes(ValueSet values) {
        return new Helm(Chart.DIRECTORY)
                .install()
                .withName("offhook")
                .withNamespace("phones")
                .withKubeVersion("1.36.0")
                .withValuesFile(values.file())
                .clientOnly()
                .dryRun()
                .call()
                .getOutput();
    }
}

package io.offhook.phone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfigurationFileTest {

    @Test
    void its_lines_are_those_with_feature_9() throws Exception {
        var file = ConfigurationFile.parse(FileContent.of("""
                <device>
                  <fullConfig>true</fullConfig>
                  <sipProfile>
                    <sipLines>
                      <line button="1" lineIndex="1"><featureID>9</featureID><name>5001</name></line>
                      <line button="2" lineIndex="2"><featureID>9</featureID><name>5002</name></line>
                      <line button="3"><featureID>2</featureID><name>911</name></line>
                      <line button="4"><name>lost</name></line>
                    </sipLines>
                  </sipProfile>
                  <versionStamp>42</versionStamp>
                </device>
                """));
        assertThat(file.directoryNumbers()).containsExactly("5001", "5002");
        assertThat(file.versionStamp()).contains("42");
    }

    @Test
    void a_configuration_without_lines_is_still_one() throws Exception {
        var file = ConfigurationFile.parse(FileContent.of("<device><versionStamp> </versionStamp></device>"));
        assertThat(file.directoryNumbers()).isEmpty();
        assertThat(file.versionStamp()).isEmpty();
    }

    @Test
    void another_root_is_no_configuration() {
        assertThatThrownBy(() -> ConfigurationFile.parse(FileContent.of("<Default/>")))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("its root is <Default>, not <device>");
    }
}

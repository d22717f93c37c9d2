package io.offhook.phone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StubFileTest {

    @ParameterizedTest
    @CsvSource({
        "true,  false, true",
        "true,  true,  false",
        "false, false, false",
        "false, true,  false",
        "TRUE,  false, false",
        "1,     false, false"
    })
    void only_an_encrypted_configuration_that_is_not_full_is_a_stub(String encrypted, String full, boolean stub)
            throws Exception {
        assertThat(parse("<encrConfig>" + encrypted + "</encrConfig><fullConfig>" + full + "</fullConfig>")
                        .isStub())
                .isEqualTo(stub);
    }

    @Test
    void the_hash_is_lower_case_and_may_be_absent() throws Exception {
        assertThat(parse("<certHash> 0AFF </certHash>").certHash()).isEqualTo("0aff");
        assertThat(parse("").certHash()).isEmpty();
    }

    @Test
    void a_file_with_another_root_is_no_configuration() {
        assertThatThrownBy(() -> StubFile.parse(FileContent.of("<Default/>")))
                .isInstanceOf(MalformedFileException.class);
    }

    private static StubFile parse(String content) throws MalformedFileException {
        return StubFile.parse(FileContent.of("<device>" + content + "</device>"));
    }
}

package io.offhook.tvs.lsc.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.testpki.Keys;
import io.offhook.tvs.lsc.key.ModelKeys.Objection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelKeysTest {

    @ParameterizedTest
    @CsvSource({
        "8851NR,4096,",
        "7841,3072,",
        "7965,2048,",
        "7965,4096,MODEL",
        "6941,3072,MODEL",
        ",2048,",
        ",4096,MODEL"
    })
    void old_models_and_unknown_ones_make_keys_of_2048_bits(String model, int bits, Objection objection) {
        assertThat(ModelKeys.objection(new KeySpec.Rsa(bits), Optional.ofNullable(model), true))
                .isEqualTo(Optional.ofNullable(objection));
    }

    @Test
    void elliptic_keys_need_a_new_model_and_a_new_trust_list() {
        var key = new KeySpec.Ec(Curve.P_384);

        assertThat(ModelKeys.objection(key, Optional.of("8845"), true)).isEmpty();
        assertThat(ModelKeys.objection(key, Optional.of("8845"), false)).contains(Objection.TRUST_LIST);
        assertThat(ModelKeys.objection(key, Optional.of("7965"), true)).contains(Objection.MODEL);
    }

    @Test
    void a_phone_must_make_the_key_that_it_was_asked_for() {
        assertThat(new KeySpec.Rsa(2048).isMetBy(Keys.rsaPublicKey(2048))).isTrue();
        assertThat(new KeySpec.Rsa(2048).isMetBy(Keys.rsaPublicKey(1024))).isFalse();
        assertThat(new KeySpec.Rsa(2048).isMetBy(Keys.ec().getPublic())).isFalse();
        assertThat(new KeySpec.Ec(Curve.P_256).isMetBy(Keys.ec().getPublic())).isTrue();
        assertThat(new KeySpec.Ec(Curve.P_384).isMetBy(Keys.ec().getPublic())).isFalse();
    }
}

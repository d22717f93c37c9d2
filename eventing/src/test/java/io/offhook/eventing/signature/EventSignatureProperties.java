package io.offhook.eventing.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.record.CanonicalRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is in an event: what must hold of its signature. */
class EventSignatureProperties {

    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final Map<String, SecretKey> KEYS = Map.of("k", KEY);

    record Content(List<String> attributes, byte[] data) {
        Map<String, String> headers() {
            var headers = new HashMap<String, String>();
            for (int i = 0; i < attributes.size(); i++) {
                headers.put(CanonicalRecord.HEADERS.get(i), attributes.get(i));
            }
            return headers;
        }

        boolean isSameAs(Content other) {
            return attributes.equals(other.attributes) && Arrays.equals(data, other.data);
        }
    }

    @Property
    void no_two_events_have_the_same_canonical_bytes(
            @ForAll("contents") Content one, @ForAll("contents") Content other) {
        assertThat(Arrays.equals(
                        CanonicalRecord.bytes(one.headers(), one.data()),
                        CanonicalRecord.bytes(other.headers(), other.data())))
                .isEqualTo(one.isSameAs(other));
    }

    @Property
    void bytes_that_move_from_one_attribute_to_the_next_are_noticed(
            @ForAll("contents") Content content, @ForAll @IntRange(max = 7) int place) {
        var text = content.attributes().get(place);
        Assume.that(!text.isEmpty());
        var moved = new ArrayList<>(content.attributes());
        moved.set(place, "");
        moved.set(place + 1, text + content.attributes().get(place + 1));

        refused(signed(content), new Content(moved, content.data()));
    }

    @Property
    void another_attribute_is_noticed(
            @ForAll("contents") Content content, @ForAll @IntRange(max = 8) int place, @ForAll("texts") String text) {
        Assume.that(!text.equals(content.attributes().get(place)));
        var changed = new ArrayList<>(content.attributes());
        changed.set(place, text);

        refused(signed(content), new Content(changed, content.data()));
    }

    @Property
    void another_bit_of_the_data_is_noticed(@ForAll("contents") Content content, @ForAll @IntRange(min = 0) int bit) {
        Assume.that(content.data().length > 0);
        var data = content.data().clone();
        int place = bit % (data.length * 8);
        data[place / 8] ^= (byte) (1 << place % 8);

        refused(signed(content), new Content(content.attributes(), data));
    }

    @Property
    void another_letter_of_the_signature_is_noticed(
            @ForAll("contents") Content content,
            @ForAll @IntRange(max = 42) int place,
            @ForAll("letters") char letter) {
        var signature = new StringBuilder(signed(content));
        Assume.that(signature.charAt("k.".length() + place) != letter);
        signature.setCharAt("k.".length() + place, letter);

        refused(signature.toString(), content);
    }

    @Property
    void what_was_signed_is_verified(@ForAll("contents") Content content) {
        EventSignature.verify(KEYS, with(signed(content), content), content.data());
    }

    /** Few letters, so that two of them are alike now and then. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', 'b', '\0', '\u0001', 'é').ofMaxLength(3);
    }

    @Provide
    Arbitrary<Content> contents() {
        return Combinators.combine(
                        texts().list().ofSize(CanonicalRecord.HEADERS.size()),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(40))
                .as(Content::new);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.chars()
                .range('a', 'z')
                .range('A', 'Z')
                .range('0', '9')
                .with('-', '_');
    }

    private static String signed(Content content) {
        return EventSignature.sign("k", KEY, content.headers(), content.data());
    }

    private static Map<String, String> with(String signature, Content content) {
        var headers = content.headers();
        headers.put(EventSignature.HEADER, signature);
        return headers;
    }

    private static void refused(String signature, Content content) {
        assertThatThrownBy(() -> EventSignature.verify(KEYS, with(signature, content), content.data()))
                .isInstanceOf(UnverifiedEvent.class);
    }
}

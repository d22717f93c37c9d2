package io.offhook.tvs.verification.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.CertificateRegistry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever comes in, it is a request or a malformed message, and nothing else happens. */
class FuzzProperties {

    private static final CertificateRegistry EMPTY = CertificateRegistry.of(List.of());

    @Property
    void any_bytes_are_a_request_or_malformed(@ForAll @Size(max = 400) byte[] bytes) {
        feed(bytes, bytes.length);
    }

    @Property
    void any_body_is_a_request_or_malformed(@ForAll @Size(max = 400) byte[] body, @ForAll boolean isQuery) {
        feed(Requests.message(isQuery ? 3 : 1, 1, body), 7);
    }

    @Property
    void a_request_with_a_few_bytes_changed_is_a_request_or_malformed(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 99) Integer> places, @ForAll byte value) {
        var query = Requests.query(1, "CN=A;O=B\\;C", "CN=D", BigInteger.TEN);
        places.forEach(place -> query[place % query.length] = value);
        feed(query, 5);
    }

    @Property
    void the_same_requests_come_out_wherever_they_were_cut(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3_000) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 5_000) int cut) {
        var messages = sizes.stream()
                .map(size -> Requests.verify(size, new byte[size]))
                .toArray(byte[][]::new);

        assertThat(feed(Requests.join(messages), cut)).isEqualTo(sizes);
    }

    /** Returns the sessions of the requests that were read. */
    private static List<Integer> feed(byte[] bytes, int cut) {
        var frames = new FrameDecoder();
        var sessions = new ArrayList<Integer>();
        try {
            for (int from = 0; from < bytes.length; from += cut) {
                frames.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + cut)));
                for (var frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                    var answer = EMPTY.answer(RequestReader.read(frame.get()), TestCertificates.NOW);
                    assertThat(AnswerWriter.write(frame.get(), answer)).hasSize(14);
                    sessions.add(frame.get().session());
                }
            }
        } catch (MalformedMessage expected) {
            assertThat(expected.fault()).isNotNull();
        }
        return sessions;
    }
}

package io.offhook.activation.story;

import static io.offhook.activation.story.AdminApi.issued;
import static io.offhook.activation.story.AdminApi.issuedFor;
import static io.offhook.activation.story.AdminApi.reveal;
import static io.offhook.activation.story.PhoneFactory.TYPO;
import static io.offhook.activation.story.PhoneFactory.reasonOf;
import static io.offhook.activation.story.PhoneFactory.redeem;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RedemptionIT {

    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    private final UUID phoneId = UUID.randomUUID();

    @BeforeEach
    void trustTheFactory() {
        FACTORY.becomeTrusted(others);
    }

    @Test
    void a_phone_redeems_its_code_and_every_step_is_an_event() {
        var code = reveal(issued(others, phoneId, "8845", null));
        var phone = FACTORY.phone("8845");

        var answer = redeem(phone, code);

        assertThat(answer).isInstanceOfSatisfying(RedemptionAnswer.Redeemed.class, it -> {
            assertThat(it.redemption().deviceName()).isEqualTo(phone.device().name());
            assertThat(it.redemption().phoneId()).isEqualTo(phoneId.toString());
            assertThat(it.redemption().configuration().toString())
                    .endsWith("/" + phone.device().name() + ".cnf.xml");
        });
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeViewed", "CodeRedeemed"));
    }

    @Test
    void the_same_phone_gets_the_same_answer_again_and_another_one_is_refused() {
        var code = reveal(issued(others, phoneId, "8845", null));
        var phone = FACTORY.phone("8845");
        var first = redeem(phone, code);

        assertThat(redeem(phone, code)).isEqualTo(first);
        assertThat(others.reasonOnRecord(FACTORY.phone("8845"), code)).isEqualTo("ALREADY_USED");
    }

    @Test
    void another_model_is_refused_and_the_code_stays_live_for_the_right_one() {
        var code = reveal(issued(others, phoneId, "8845", null));

        assertThat(reasonOf(redeem(FACTORY.phone("8861"), code))).isEqualTo("MODEL_MISMATCH");
        assertThat(redeem(FACTORY.phone("8845"), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_code_bound_to_a_mac_works_on_that_device_alone() {
        var device = FACTORY.phone("8845").device();
        var code = reveal(issuedFor(others, phoneId, device));

        assertThat(reasonOf(redeem(FACTORY.phone("8845"), code))).isEqualTo("DEVICE_MISMATCH");
        assertThat(redeem(FACTORY.phone(device), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void the_same_mac_with_another_certificate_is_suspected_to_be_a_clone() {
        var code = reveal(issued(others, phoneId, "8845", null));
        var phone = FACTORY.phone("8845");
        redeem(phone, code);

        assertThat(reasonOf(redeem(FACTORY.phone(phone.device()), code))).isEqualTo("NOT_ACCEPTED");
        await().untilAsserted(() -> assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString()))
                .containsExactly("CodeIssued", "CodeViewed", "CodeRedeemed", "CloneSuspected"));
    }

    @Test
    void of_racing_phones_one_redeems() {
        var code = reveal(issued(others, phoneId, "8845", null));
        var racers = IntStream.range(0, 24).mapToObj(i -> FACTORY.phone("8845")).toList();

        List<RedemptionAnswer> answers;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    racers.stream()
                            .map(phone -> CompletableFuture.supplyAsync(() -> redeem(phone, code), pool))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }

        assertThat(answers.stream().filter(RedemptionAnswer.Redeemed.class::isInstance))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(RedemptionAnswer.Refused.class::isInstance)
                        .map(PhoneFactory::reasonOf))
                .hasSize(23)
                .allMatch(reason -> List.of("BUSY", "NOT_ACCEPTED").contains(reason));
        await().untilAsserted(() ->
                assertThat(others.typesOf(Topic.ACTIVATION, phoneId.toString())).containsOnlyOnce("CodeRedeemed"));
    }

    @Test
    void a_typo_is_malformed_and_an_unknown_code_not_accepted() {
        var phone = FACTORY.phone("8845");

        assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("MALFORMED");
        assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("MALFORMED");
    }

    @Test
    void an_expired_or_strange_certificate_is_refused_with_its_reason_and_no_code_is_used() {
        var code = reveal(issued(others, phoneId, "8845", null));

        assertThat(detailOf(redeem(FACTORY.expired("8845"), code))).contains("expired");
        assertThat(detailOf(redeem(new PhoneFactory().phone("8845"), code))).contains("no trust anchor");
        assertThat(redeem(FACTORY.phone("8845"), code)).isInstanceOf(RedemptionAnswer.Redeemed.class);
    }

    @Test
    void a_manufacturer_is_trusted_and_distrusted_while_the_service_runs() {
        var maker = new PhoneFactory();
        var phone = maker.phone("8845");
        assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("UNTRUSTED_CERTIFICATE");

        others.publish(Topic.TRUST, "anchor/" + maker.fingerprint(), 1, maker.trusted());
        await().untilAsserted(() -> assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("MALFORMED"));

        others.publish(Topic.TRUST, "anchor/" + maker.fingerprint(), 2, maker.distrusted());
        await().untilAsserted(() -> assertThat(reasonOf(redeem(phone, TYPO))).isEqualTo("UNTRUSTED_CERTIFICATE"));
    }

    private static String detailOf(RedemptionAnswer answer) {
        return ((RedemptionAnswer.Refused) answer).problem().detail();
    }
}

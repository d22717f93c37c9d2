package io.offhook.selfcare.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    private static final String ADDRESS = "alice@example.org";

    @ParameterizedTest
    @CsvSource({
        "alice@example.org, alice@example.org",
        "o'neil+phones@sub.example.org, o'neil+phones@sub.example.org",
        "info@bücher.example, info@xn--bcher-kva.example",
        "root@localhost, root@localhost",
    })
    void an_address_that_smtp_can_carry_is_taken(String text, String address) {
        assertThat(Mailbox.parse("A", text)).map(Mailbox::address).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "@example.org",
                "alice@",
                "alice@.org",
                "älice@example.org",
                "alice@exa mple.org",
                "alice@example.org>",
                "alice@example.org, bob@example.org",
                "alice\r\nRCPT TO:<bob@example.org>@example.org",
                "alice@example.org\r\nBcc: bob@example.org",
                "alice@example.org\0",
                "a@b@example.org",
            })
    void an_address_that_smtp_cannot_carry_is_refused(String text) {
        assertThat(Mailbox.parse("A", text)).isEmpty();
    }

    @Test
    void a_local_part_and_an_address_have_the_longest_length_that_smtp_allows() {
        assertThat(Mailbox.parse("A", "a".repeat(64) + "@example.org")).isPresent();
        assertThat(Mailbox.parse("A", "a".repeat(65) + "@example.org")).isEmpty();
        assertThat(Mailbox.parse("A", "a@" + "b.".repeat(130) + "org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice",
                "Alice B. Carter",
                "Carter, Alice",
                "Alice \"Al\" Carter",
                "back\\slash",
                "a <b@example.org>",
                "=?UTF-8?B?SGk=?=",
                "Jörg Ünal",
                "李小龍",
                "👩‍💻 Alice",
                "Ääääääääääääääääääääääääääääääääääääääääääääääääääääää Ööööööööööööööööö",
            })
    void a_mail_client_reads_the_name_as_it_is(String name) throws AddressException {
        var read = read(name);

        assertThat(read.getPersonal()).isEqualTo(name);
        assertThat(read.getAddress()).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: bob@example.org",
                "Eve\nX: y",
                "Eve\r",
                "Eve\0\t\u2028",
                "Éve\r\nBcc: b@example.org",
                "\r\n"
            })
    void a_name_with_control_characters_stays_in_its_header(String name) throws AddressException {
        var lines = List.of(header(name).split("\r\n"));

        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line).startsWith(" "));
        assertThat(header(name).replace("\r\n ", "")).doesNotContain("\r", "\n", "\0");
        assertThat(InternetAddress.parse(header(name).replace("\r\n", ""))).hasSize(1);
    }

    @Test
    void a_long_name_is_cut_and_no_line_is_longer_than_mail_allows() {
        var header = header("Ü".repeat(5_000));

        assertThat(header.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        assertThat(header("a".repeat(5_000)).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void without_a_name_the_header_is_the_address() {
        assertThat(header(" ")).isEqualTo(ADDRESS);
    }

    @Test
    void a_mailbox_in_a_log_names_nobody() {
        assertThat(Mailbox.parse("Alice", ADDRESS).orElseThrow()).hasToString("Mailbox[****]");
    }

    private static InternetAddress read(String name) throws AddressException {
        return InternetAddress.parse(header(name).replace("\r\n", ""))[0];
    }

    private static String header(String name) {
        return Mailbox.parse(name, ADDRESS).orElseThrow().header();
    }
}

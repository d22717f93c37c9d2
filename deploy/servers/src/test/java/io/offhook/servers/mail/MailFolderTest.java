package io.offhook.servers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailFolderTest {

    private static final String PLAIN = """
        From: Offhook <offhook@example.org>
        To: alice@example.org, Bob <bob@example.org>
        Subject: =?UTF-8?Q?Your_new_phone_=E2=9C=94?=
        Content-Type: text/plain; charset=utf-8

        Your code
        """;
    private static final String ALTERNATIVE = """
        From: offhook@example.org
        To: alice@example.org
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        plain
        --b
        Content-Type: text/html

        <p>html</p>
        --b--
        """;

    @TempDir
    Path directory;

    private MailFolder folder = new MailFolder(Path.of("."));

    @BeforeEach
    void open() {
        folder = new MailFolder(directory);
    }

    @Test
    void an_empty_folder_has_no_mails() {
        assertThat(folder.mails()).isEmpty();
    }

    @Test
    void a_mail_has_addresses_without_names_and_a_decoded_subject() throws Exception {
        keep(PLAIN);

        assertThat(folder.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.from()).containsExactly("offhook@example.org");
            assertThat(mail.to()).containsExactly("alice@example.org", "bob@example.org");
            assertThat(mail.subject()).isEqualTo("Your new phone \u2714");
            assertThat(mail.text()).startsWith("Your code");
            assertThat(mail.html()).isNull();
        });
    }

    @Test
    void both_parts_of_an_alternative_are_read() throws Exception {
        keep(ALTERNATIVE);

        assertThat(folder.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("plain");
            assertThat(mail.html()).isEqualTo("<p>html</p>");
            assertThat(mail.subject()).isNull();
        });
    }

    @Test
    void the_latest_mail_comes_first_and_unfinished_files_are_not_mails() throws Exception {
        keep(PLAIN);
        keep(ALTERNATIVE);
        Files.writeString(directory.resolve("99999999-000000-000-0001.eml.part"), "half");

        assertThat(folder.mails()).hasSize(2).first().extracting(Mail::html).isNotNull();
    }

    @Test
    void a_mail_is_found_by_its_name() throws Exception {
        keep(PLAIN);
        var name = folder.mails().getFirst().file();

        assertThat(folder.file(name).orElseThrow()).content().contains("Subject:");
        assertThat(folder.file("20260101-000000-000-0001.eml")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.eml", "..%2Fsecret.eml", "/etc/passwd", "secret.eml", "", "1.eml/../secret.eml"})
    void no_other_file_is_served(String name) throws Exception {
        Files.writeString(directory.resolve("secret.eml"), "secret");
        Files.writeString(directory.resolveSibling("secret.eml"), "secret");

        assertThat(folder.file(name)).isEmpty();
    }

    private void keep(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        folder.keep(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
}

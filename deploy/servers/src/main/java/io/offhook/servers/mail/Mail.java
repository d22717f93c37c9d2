package io.offhook.servers.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The JSON document of one mail; {@code text} is its text/plain part, {@code html} its text/html part. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mail(
        String file,
        List<String> from,
        List<String> to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html) {

    static Mail read(Path eml) {
        try (var content = Files.newInputStream(eml)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            return new Mail(
                    eml.getFileName().toString(),
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + eml, failure);
        } catch (MessagingException noMail) {
            return new Mail(eml.getFileName().toString(), List.of(), List.of(), noMail.getMessage(), null, null);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Mail::address).toList();
    }

    private static String address(Address address) {
        return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
    }

    private static @Nullable String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

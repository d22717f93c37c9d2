package io.offhook.selfcare.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mails that came over SMTP. */
public final class MailSink {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MailSink() {}

    /** @param source the mail as it came, with its parts */
    public record Mail(String to, String subject, String text, String html, String source) {}

    /** Newest first. */
    public static List<Mail> to(String address) {
        try {
            return StreamSupport.stream(JSON.readTree(get("/api/mails")).spliterator(), false)
                    .filter(mail -> mail.get("to").toString().contains(address))
                    .map(MailSink::mail)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The base64 of the picture in a mail. */
    public static byte[] picture(Mail mail) {
        var part = Pattern.compile("Content-Type: image/png.*?\r?\n\r?\n(.*?)--", Pattern.DOTALL)
                .matcher(mail.source());
        if (!part.find()) {
            throw new AssertionError("no picture in " + mail.source());
        }
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    private static Mail mail(JsonNode mail) {
        return new Mail(
                mail.get("to").get(0).asText(),
                mail.get("subject").asText(),
                mail.get("text").asText(),
                mail.get("html").asText(),
                get("/mails/" + mail.get("file").asText()));
    }

    private static String get(String path) {
        var sink = ConfigProvider.getConfig().getValue("mail.sink.url", String.class);
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(sink + path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

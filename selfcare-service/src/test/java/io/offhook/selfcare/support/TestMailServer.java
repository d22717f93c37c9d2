package io.offhook.selfcare.support;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server that keeps mails in memory, and refuses recipients or hangs as a test tells it to. */
public final class TestMailServer implements AutoCloseable {

    private final SMTPServer server;
    private final List<ReceivedMail> mails = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private final Map<String, RejectException> afterwards = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> hanging = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TestMailServer() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Conversation())
                .build();
        server.start();
    }

    /** @param recipients those of the envelope */
    public record ReceivedMail(List<String> recipients, MimeMessage message) {

        public String text() {
            return content("text/plain").orElseThrow().toString();
        }

        public String html() {
            return content("text/html").orElseThrow().toString();
        }

        public byte[] picture() throws IOException {
            return ((InputStream) content("image/png").orElseThrow()).readAllBytes();
        }

        /** The values of a header as they came, without folding; empty if the mail has none. */
        public List<String> header(String name) {
            try {
                var values = message.getHeader(name);
                return values == null
                        ? List.of()
                        : List.of(values).stream()
                                .map(each -> each.replaceAll("\r\n(?=[ \t])", ""))
                                .toList();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        private Optional<Object> content(String type) {
            try {
                return content(message, type);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Optional<Object> content(Part part, String type) throws MessagingException, IOException {
            if (part.isMimeType(type)) {
                return Optional.of(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    var found = content(parts.getBodyPart(i), type);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    public List<ReceivedMail> to(String address) {
        return mails.stream()
                .filter(mail -> mail.recipients().contains(address))
                .toList();
    }

    /** How often a mail to the address was tried. */
    public long attempts(String address) {
        return asked.stream().filter(address::equals).count();
    }

    public void refuse(String address, int code, String text) {
        refusals.put(address, new RejectException(code, text));
    }

    public void accept(String address) {
        refusals.remove(address);
        afterwards.remove(address);
        Optional.ofNullable(answers.remove(address)).ifPresent(CountDownLatch::countDown);
    }

    /** The server keeps mails to this recipient, and then says that it did not: the sender cannot know. */
    public void keepAndRefuse(String address, int code, String text) {
        afterwards.put(address, new RejectException(code, text));
    }

    /** The server keeps mails to this recipient, and says so once {@link #accept} was called: too late, perhaps. */
    public void keepAndHang(String address) {
        answers.put(address, new CountDownLatch(1));
    }

    /** The server never answers to this recipient. */
    public void hang(String address) {
        hanging.put(address, new CountDownLatch(1));
    }

    @Override
    public void close() {
        hanging.values().forEach(CountDownLatch::countDown);
        answers.values().forEach(CountDownLatch::countDown);
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            asked.add(recipient);
            var refusal = refusals.get(recipient);
            if (refusal != null) {
                throw refusal;
            }
            var hang = hanging.get(recipient);
            if (hang != null) {
                await(hang);
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException, RejectException {
            try {
                var message = new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(data.readAllBytes()));
                mails.add(new ReceivedMail(List.copyOf(recipients), message));
                for (var recipient : recipients) {
                    if (afterwards.containsKey(recipient)) {
                        throw afterwards.get(recipient);
                    }
                    var answer = answers.get(recipient);
                    if (answer != null) {
                        await(answer);
                    }
                }
                return "2.0.0 accepted";
            } catch (MessagingException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void done() {}

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

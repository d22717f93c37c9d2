package io.offhook.servers.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The main class of the mail sink's JVM: receives mail over SMTP, writes files, serves them over HTTP. */
final class MailSink {
    private static final String LOOPBACK = "127.0.0.1";

    private MailSink() {}

    /** @param arguments the port of SMTP, the port of the pages, the folder for the mails */
    public static void main(String[] arguments) throws IOException {
        var folder = new MailFolder(Path.of(arguments[2]));
        takeMails(Integer.parseInt(arguments[0]), folder);
        showMails(Integer.parseInt(arguments[1]), folder);
    }

    private static void takeMails(int port, MailFolder folder) {
        var greenMail = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        greenMail.start();
        var users = greenMail.getManagers().getUserManager();
        users.setMessageDeliveryHandler((message, recipient) -> keep(message, recipient, folder, users));
    }

    /** GreenMail also needs a user with a mailbox, in memory; nothing reads it. */
    private static GreenMailUser keep(
            MovingMessage message, MailAddress recipient, MailFolder folder, UserManager users)
            throws MessagingException, UserException {
        folder.keep(message.getMessage());
        var address = recipient.getEmail();
        var known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }

    private static void showMails(int port, MailFolder folder) throws IOException {
        var pages = new MailPages(folder);
        var server = HttpServer.create(new InetSocketAddress(LOOPBACK, port), 0);
        server.createContext("/", pages::answer);
        server.start();
    }
}

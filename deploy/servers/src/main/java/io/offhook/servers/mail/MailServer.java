package io.offhook.servers.mail;

import io.offhook.servers.Ports;
import io.offhook.servers.RealServer;
import io.offhook.servers.ServerProcess;
import io.offhook.servers.process.BinaryCache;
import io.offhook.servers.process.TemporaryDirectories;
import java.nio.file.Path;

/** A mail sink for tests. */
public final class MailServer implements RealServer {
    private final MailProgram program;
    private final ServerProcess process;

    private MailServer(MailProgram program, Path log) {
        this.program = program;
        this.process = ServerProcess.start(program, log);
    }

    /** On free ports. Closing deletes the mails. */
    public static MailServer start() {
        return start(TemporaryDirectories.directory("mail"), Ports.free(), Ports.free());
    }

    /** With mails in that directory. Closing keeps the mails. */
    public static MailServer start(Path directory, int smtpPort, int pagesPort) {
        var program = new MailProgram(BinaryCache.ofThisUser(), directory.resolve("data"), smtpPort, pagesPort);
        return new MailServer(program, directory.resolve("mail.log"));
    }

    /** The base URL for {@code GET /api/mails}. */
    public String pagesUrl() {
        return program.pagesUrl();
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}

package io.offhook.servers.process;

import java.io.IOException;

/** A signal to a process. The JDK can send only TERM and KILL. */
public enum Signal {
    TERM,
    INT,
    STOP,
    CONT,
    KILL;

    public void sendTo(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case KILL -> process.destroyForcibly();
            case INT, STOP, CONT -> kill(process);
        }
    }

    private void kill(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException unsendable) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}

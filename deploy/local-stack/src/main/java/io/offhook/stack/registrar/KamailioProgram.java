package io.offhook.stack.registrar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.servers.Ports;
import io.offhook.servers.ServerProgram;
import io.offhook.servers.process.ProcessCommand;
import io.offhook.servers.process.ServerFailed;
import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.Port;
import io.offhook.stack.home.PrivateFiles;
import io.offhook.stackclient.stack.StackAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The Kamailio of this machine with the configuration of {@code deploy/registrar/kamailio}.
 *
 * @param directory of the configuration, with passwords
 */
public record KamailioProgram(Path directory, Addresses at, Passwords passwords) implements ServerProgram {

    /** The role in the database, which reads one view. */
    public static final String DATABASE_ROLE = "registrar";

    private static final String CONFIGURATION = "/kamailio/kamailio.cfg";

    @Override
    public String name() {
        return "Kamailio";
    }

    @Override
    public int port() {
        return at.port(Port.SIP);
    }

    @Override
    public List<Integer> ports() {
        return List.of(port(), at.port(Port.SIP_RPC));
    }

    @Override
    public List<Integer> udpPorts() {
        return List.of(port());
    }

    @Override
    public ProcessCommand prepare() {
        var home = directory.resolve("kamailio");
        var configuration = home.resolve("kamailio.cfg");
        PrivateFiles.write(configuration, configuration());
        PrivateFiles.write(home.resolve("site.cfg"), site());
        var program = KamailioPackages.program()
                .orElseThrow(() -> new ServerFailed(KamailioPackages.missing().orElse("Kamailio is missing.")));
        return ProcessCommand.of(List.of(
                program.toString(),
                "-DD",
                "-E",
                "-f",
                configuration.toString(),
                "-P",
                home.resolve("kamailio.pid").toString(),
                "-Y",
                home.toString()));
    }

    private static String configuration() {
        try (var in = Objects.requireNonNull(KamailioProgram.class.getResourceAsStream(CONFIGURATION))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passwords have letters, digits and hyphens alone. */
    private String site() {
        var account = StackAccount.REGISTRAR.userName();
        return define("SIP_ADDRESS", at.listenHost() + ":" + port())
                + define("SIP_HOST", at.toldHost())
                + define("RPC_ADDRESS", at.hostAndPort(Port.SIP_RPC))
                + define("REALM", "offhook")
                + define(
                        "USERS_DB",
                        "postgres://" + DATABASE_ROLE + ":" + passwords.database(DATABASE_ROLE) + "@"
                                + at.hostAndPort(Port.POSTGRES) + "/provisioning")
                + define(
                        "OFFHOOK_URL",
                        "http://" + account + ":" + passwords.account(account) + "@" + at.hostAndPort(Port.PROVISIONING)
                                + "/api/v1")
                + define("REGISTRAR_NAME", "kamailio")
                + define("MIN_EXPIRES", "5");
    }

    private static String define(String name, String value) {
        return "#!substdef \"!" + name + "!" + value + "!\"\n";
    }

    @Override
    public boolean answers() {
        return Ports.isOpen(port());
    }

    @Override
    public String toString() {
        return name() + " on port " + port();
    }
}

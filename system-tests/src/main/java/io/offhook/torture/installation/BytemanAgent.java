package io.offhook.torture.installation;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.byteman.agent.Main;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/** The Byteman agent of one replica. Takes rules while the replica runs. */
record BytemanAgent(int port) {

    private static final String HOST = "127.0.0.1";

    /** The JVM option that loads the agent, with the rules that hold from the start. */
    String option(List<Path> scripts) {
        var option = new StringBuilder("-javaagent:" + jar() + "=listener:true,address:" + HOST + ",port:" + port);
        scripts.forEach(script -> option.append(",script:").append(script));
        return option.toString();
    }

    /** @throws IllegalStateException if the replica does not answer, or refuses the rule */
    void install(BytemanRule rule) {
        call("install " + rule.name(), submit -> submit.addScripts(List.of(script(rule))));
    }

    void remove(BytemanRule rule) {
        call("remove " + rule.name(), submit -> submit.deleteScripts(List.of(script(rule))));
    }

    private static ScriptText script(BytemanRule rule) {
        return new ScriptText(rule.name() + ".btm", rule.text());
    }

    private interface Call {
        String on(Submit submit) throws Exception;
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException") // the library declares nothing better
    private void call(String what, Call call) {
        String answer;
        try {
            answer = call.on(new Submit(HOST, port));
        } catch (Exception failure) {
            throw new IllegalStateException("cannot " + what + ": " + failure, failure);
        }
        if (answer.contains("ERROR") || answer.contains("EXCEPTION")) {
            throw new IllegalStateException("cannot " + what + ": " + answer);
        }
    }

    private static Path jar() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

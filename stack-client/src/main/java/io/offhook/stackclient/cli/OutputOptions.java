package io.offhook.stackclient.cli;

import io.offhook.stackclient.http.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --json}, and the output of a command. */
public final class OutputOptions {

    @Option(names = "--json", description = "Print one JSON document instead of text.")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    public boolean json() {
        return json;
    }

    public PrintWriter out() {
        return line().getOut();
    }

    public PrintWriter err() {
        return line().getErr();
    }

    /** Prints the document with {@code --json}, else the lines. */
    public void print(Object document, Supplier<List<String>> lines) {
        if (json) {
            out().println(Json.text(document));
        } else {
            lines.get().forEach(out()::println);
        }
        out().flush();
    }

    /** The same for one result of several: a line of JSON, or its lines. */
    public void printLine(Object document, Supplier<List<String>> lines) {
        if (json) {
            out().println(Json.compact(document));
        } else {
            lines.get().forEach(out()::println);
        }
        out().flush();
    }

    /** An error in the arguments: exit code 2. */
    public ParameterException usageError(String message) {
        return new ParameterException(line(), message);
    }

    private CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }
}

package io.offhook.phone.cli;

import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.cli.CommandErrors;
import io.offhook.stackclient.cli.HelpOption;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.TypeConversionException;

/** Puts the commands together: how options are read, where output goes, how failures are reported. */
public final class CommandLines {

    @Command(
            name = "./offhook",
            description = "Phones in software, for an Offhook installation.",
            subcommands = {PhoneCommand.class, TrustCommand.class})
    static final class Offhook {

        @Mixin
        HelpOption help = new HelpOption();
    }

    private CommandLines() {}

    public static CommandLine offhook(PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Offhook()).setOut(out).setErr(err);
        return CommandErrors.handle(readingDevices(line));
    }

    /** Understands models and MAC addresses, and says what is wrong with them. */
    public static CommandLine readingDevices(CommandLine line) {
        return line.registerConverter(MacAddress.class, saying(MacAddress::parse))
                .registerConverter(PhoneModel.class, saying(PhoneModel::parse))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Picocli shows only this exception's message as it is. */
    private static <T> ITypeConverter<T> saying(Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }
}

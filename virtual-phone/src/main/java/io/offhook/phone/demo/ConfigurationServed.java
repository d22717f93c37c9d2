package io.offhook.phone.demo;

import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.demo.stage.Patience;
import io.offhook.phone.demo.stage.Scene;
import io.offhook.phone.demo.stage.Surprise;
import io.offhook.phone.demo.stage.Told;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.wire.FileServer;
import java.net.URI;

/** The configuration is there for the phone to fetch at every boot from now on, and it is the right one. */
final class ConfigurationServed implements Scene<Boolean> {

    private final URI file;
    private final String directoryNumber;

    ConfigurationServed(URI file, String directoryNumber) {
        this.file = file;
        this.directoryNumber = directoryNumber;
    }

    @Override
    public Told<Boolean> play() throws Exception {
        var answer = Patience.ask(() -> new FileServer().fetch(file), found -> !(found instanceof FileAnswer.NoAnswer));
        if (!(answer instanceof FileAnswer.Found(var content))) {
            throw new Surprise("a configuration at " + file, answer.toString());
        }
        var numbers = ConfigurationFile.parse(content).directoryNumbers();
        if (!numbers.contains(directoryNumber)) {
            throw new Surprise("a line with " + directoryNumber, numbers.toString());
        }
        return Told.of(file + ", " + content + ", line " + directoryNumber);
    }
}

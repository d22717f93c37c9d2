package io.offhook.activation.screen;

import io.offhook.activation.pairing.Pairing;
import io.offhook.activation.screen.Page.Frame;
import io.offhook.activation.screen.Page.SoftKey;
import java.util.ArrayList;
import java.util.List;

/** The pages, in the language of the phone. A display has eight lines of 30 letters, with title and prompt. */
public final class ScreenPages {

    private final String base;
    private final String portal;

    /**
     * @param base URL of the listener, as phones reach it
     * @param portal address of the page where owners type pairing codes, as they type it
     */
    public ScreenPages(String base, String portal) {
        this.base = base;
        this.portal = portal;
    }

    public Page menu(ScreenPhone phone) {
        return new Page.Menu(
                frame(
                        phone,
                        ScreenText.MENU_TITLE,
                        ScreenText.MENU_PROMPT,
                        key(phone, ScreenText.SELECT, "SoftKey:Select")),
                List.of(
                        item(phone, ScreenText.ACTIVATE, "/screen/activate"),
                        item(phone, ScreenText.PAIR, "/screen/pair"),
                        item(phone, ScreenText.WHICH, "/screen/phone")));
    }

    /** The phone puts the digits into the query: the vendor's schema knows no other way. */
    public Page activate(ScreenPhone phone) {
        return new Page.Input(
                frame(
                        phone,
                        ScreenText.ACTIVATE,
                        ScreenText.CODE_PROMPT,
                        key(phone, ScreenText.SUBMIT, "SoftKey:Submit"),
                        key(phone, ScreenText.BACK, "SoftKey:<<")),
                url(phone, "/screen/claim"),
                List.of(new Page.Input.Field(ScreenText.CODE.in(phone.tag()), "code", "N")));
    }

    public Page done(ScreenPhone phone, String deviceName) {
        return new Page.Text(
                frame(phone, ScreenText.DONE_TITLE, ScreenText.MENU_TITLE),
                ScreenText.DONE.in(phone.tag()).formatted(deviceName));
    }

    /** @param sentence why, in the language of the phone */
    public Page refused(ScreenPhone phone, String sentence) {
        return new Page.Text(
                frame(
                        phone,
                        ScreenText.REFUSED_TITLE,
                        ScreenText.MENU_TITLE,
                        key(phone, ScreenText.AGAIN, url(phone, "/screen/activate"))),
                sentence);
    }

    public Page waiting(ScreenPhone phone, Pairing pairing) {
        return new Page.Text(
                frame(phone, ScreenText.PAIR_TITLE, ScreenText.PAIR_PROMPT),
                ScreenText.PAIR_TEXT
                        .in(phone.tag())
                        .formatted(portal, pairing.code().exposeGrouped()));
    }

    /** Where the phone asks how far its pairing is. */
    public String progressUrl(ScreenPhone phone, Pairing pairing) {
        return url(phone, "/screen/pair/progress") + "&pairing=" + pairing.id();
    }

    public Page notPaired(ScreenPhone phone, ScreenText why) {
        return new Page.Text(
                frame(
                        phone,
                        ScreenText.PAIR_TITLE,
                        ScreenText.MENU_TITLE,
                        key(phone, ScreenText.AGAIN, url(phone, "/screen/pair"))),
                why.in(phone.tag()));
    }

    public Page busy(ScreenPhone phone) {
        return new Page.Text(
                frame(phone, ScreenText.MENU_TITLE, ScreenText.MENU_PROMPT), ScreenText.BUSY.in(phone.tag()));
    }

    public Page which(ScreenPhone phone, KnownPhone known) {
        var lines = new ArrayList<String>();
        lines.add(ScreenText.WHICH_NAME.in(phone.tag()).formatted(phone.device().deviceName()));
        known.ownerId()
                .ifPresent(
                        it -> lines.add(ScreenText.WHICH_OWNER.in(phone.tag()).formatted(it)));
        known.directoryNumber()
                .ifPresent(
                        it -> lines.add(ScreenText.WHICH_NUMBER.in(phone.tag()).formatted(it)));
        lines.add((known.isActivated() ? ScreenText.NEXT_RESTART : ScreenText.NEXT_ACTIVATE).in(phone.tag()));
        return new Page.Text(frame(phone, ScreenText.WHICH, ScreenText.MENU_TITLE), String.join("\n", lines));
    }

    private record Key(String name, String url) {}

    private static Key key(ScreenPhone phone, ScreenText name, String url) {
        return new Key(name.in(phone.tag()), url);
    }

    private static Frame frame(ScreenPhone phone, ScreenText title, ScreenText prompt, Key... own) {
        var exit = key(phone, ScreenText.EXIT, "SoftKey:Exit");
        var keys = new ArrayList<>(List.of(own));
        keys.add(phone.hasExitLast() ? keys.size() : 0, exit);
        var placed = new ArrayList<SoftKey>();
        for (var each : keys) {
            placed.add(new SoftKey(each.name(), placed.size() + 1, each.url()));
        }
        return new Frame(title.in(phone.tag()), prompt.in(phone.tag()), placed);
    }

    private Page.Menu.Item item(ScreenPhone phone, ScreenText name, String path) {
        return new Page.Menu.Item(name.in(phone.tag()), url(phone, path));
    }

    private String url(ScreenPhone phone, String path) {
        return base + path + phone.query();
    }
}

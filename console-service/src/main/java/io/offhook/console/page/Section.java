package io.offhook.console.page;

/**
 * An entry of the menu.
 *
 * @param icon of bootstrap-icons
 */
public enum Section {
    OVERVIEW("/", "Overview", "speedometer2"),
    PHONES("/phones", "Phones", "telephone"),
    CODES("/codes", "Activation codes", "123"),
    BULK("/bulk", "Bulk jobs", "file-earmark-spreadsheet"),
    USERS("/users", "Users", "people"),
    NUMBERS("/numbers", "Directory numbers", "grid-3x3-gap"),
    CATALOGUE("/catalogue", "Templates and models", "collection"),
    SETTINGS("/settings", "Settings", "sliders"),
    TRUST("/trust", "Trust", "shield-check"),
    EVENTS("/events", "Events", "activity"),
    SYSTEM("/system", "System", "hdd-network");

    private final String path;
    private final String label;
    private final String icon;

    Section(String path, String label, String icon) {
        this.path = path;
        this.label = label;
        this.icon = icon;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }
}

package io.offhook.console.page;

/**
 * A page that says what went wrong.
 *
 * @param user who is signed in; empty: nobody
 * @param role that is missing; empty where no role would help
 */
record ErrorView(int status, ErrorWords words, String user, String role) {

    public String title() {
        return words.title();
    }

    public String sentence() {
        return words.sentence();
    }
}

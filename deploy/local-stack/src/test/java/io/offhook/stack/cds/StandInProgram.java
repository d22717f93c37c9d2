package io.offhook.stack.cds;

/** Stands for a program of the stack: says a word and ends. */
final class StandInProgram {

    private StandInProgram() {}

    public static void main(String[] arguments) {
        System.out.println("ready");
    }
}

package dev.banksman.app.io;

/** Says lines, and shows nothing else. */
record NoProgress(Streams streams) implements Progress {

    @Override
    public void begin(String what, Unit unit) {}

    @Override
    public void at(long done, long total) {}

    @Override
    public void say(String line) {
        streams.say(line);
    }

    @Override
    public void end() {}
}

package dev.banksman.app;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar this class came from, as its manifest says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"banksman " + (version == null ? "(unpackaged)" : version)};
    }
}

package dev.banksman.sandbox.http;

/** Answers a call that belongs to no site, or refuses it by a {@link Refusal}. */
@FunctionalInterface
public interface Handler {
    Answer handle(Call call);
}

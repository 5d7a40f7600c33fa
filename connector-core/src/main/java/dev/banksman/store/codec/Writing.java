package dev.banksman.store.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banksman.item.ItemRef;

/** What is being written, and the item to which it belongs: others are named as seen from it. */
record Writing(JsonGenerator json, ItemRef here) {}

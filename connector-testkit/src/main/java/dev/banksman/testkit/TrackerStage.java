package dev.banksman.testkit;

import dev.banksman.item.ItemRef;
import dev.banksman.item.Mapping;
import dev.banksman.item.Person;
import dev.banksman.port.Look;
import dev.banksman.port.Tenant;
import dev.banksman.port.Tracker;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tracker with people at work in it, for {@link TrackerContract}. What people do is done in the
 * tracker itself, beside the connector under test.
 */
public interface TrackerStage extends AutoCloseable {

    Tracker tracker();

    Tenant tenant();

    Mapping mapping();

    /** The key of a project that holds items. */
    String project();

    /** The person who does what is done here. */
    Person actor();

    /** Makes an item that nobody has and that is to do. */
    ItemRef create(String title);

    void move(ItemRef item, String status);

    void setDue(ItemRef item, Optional<LocalDate> due);

    void setOwner(ItemRef item, Optional<Person> owner);

    void setTitle(ItemRef item, String title);

    void block(ItemRef blocker, ItemRef dependent);

    /** Says something on an item; gives the comment's id. */
    String comment(ItemRef item, String text);

    void reword(ItemRef item, String comment, String text);

    void deleteComment(ItemRef item, String comment);

    void delete(ItemRef item);

    /** What events told of an item since the last time this was asked, once they are all here. */
    List<Look> looks(ItemRef item);

    /** The texts of the comments of the app that stand on an item, oldest first. */
    List<String> notes(ItemRef item);

    /** The name of a status that means work in progress. */
    String inProgress();

    @Override
    void close();
}

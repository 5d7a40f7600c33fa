package dev.banksman.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in plain text: the first column to the left, the others to the right. What does not fit
 * the width loses its least important columns first, and then the end of the first column.
 */
final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    /**
     * @param head its lines, of which the last ones of all columns stand side by side
     * @param weight the least important column has the highest
     */
    record Column(List<String> head, int weight, List<String> cells) {

        static Column of(String head, int weight) {
            return new Column(List.of(head.split("\n")), weight, new ArrayList<>());
        }

        int width() {
            int widest = 0;
            for (String line : head) {
                widest = Math.max(widest, line.length());
            }
            for (String cell : cells) {
                widest = Math.max(widest, cell.length());
            }
            return widest;
        }
    }

    private final List<Column> columns;

    TextTable(List<Column> columns) {
        this.columns = columns;
    }

    void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            columns.get(i).cells().add(cells[i]);
        }
    }

    /** The table's lines; the head first, {@link #headLines} of them. */
    List<String> lines(int width) {
        List<Column> shown = fitting(width);
        int room = Math.max(NARROWEST, left(shown, width));
        int first = Math.min(shown.getFirst().width(), room);
        List<String> lines = new ArrayList<>();
        int head = headLines();
        for (int line = 0; line < head; line++) {
            lines.add(headLine(shown, first, line - head));
        }
        for (int row = 0; row < columns.getFirst().cells().size(); row++) {
            lines.add(row(shown, first, row));
        }
        return lines;
    }

    int headLines() {
        return columns.stream().mapToInt(column -> column.head().size()).max().orElse(0);
    }

    private List<Column> fitting(int width) {
        List<Column> shown = new ArrayList<>(columns);
        int wanted = Math.max(NARROWEST, Math.min(columns.getFirst().width(), 20));
        while (shown.size() > 2 && left(shown, width) < wanted) {
            Column least = shown.get(1);
            for (Column column : shown.subList(1, shown.size())) {
                least = column.weight() >= least.weight() ? column : least;
            }
            shown.remove(least);
        }
        return shown;
    }

    /** What is left for the first column. */
    private static int left(List<Column> shown, int width) {
        int taken = 0;
        for (Column column : shown.subList(1, shown.size())) {
            taken += GAP.length() + column.width();
        }
        return width - taken;
    }

    /** A line of the head, counted from the last one, which is -1. */
    private static String headLine(List<Column> shown, int first, int fromEnd) {
        List<String> cells = new ArrayList<>();
        for (Column column : shown) {
            int at = column.head().size() + fromEnd;
            cells.add(at < 0 ? "" : column.head().get(at));
        }
        return line(shown, first, cells);
    }

    private static String row(List<Column> shown, int first, int row) {
        return line(shown, first, shown.stream().map(column -> column.cells().get(row)).toList());
    }

    private static String line(List<Column> shown, int first, List<String> cells) {
        StringBuilder line = new StringBuilder();
        line.append(padded(cut(cells.getFirst(), first), first, false));
        for (int i = 1; i < cells.size(); i++) {
            line.append(GAP).append(padded(cells.get(i), shown.get(i).width(), true));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - text.length()));
        return right ? space + text : text + space;
    }
}

package dev.banksman.bench.replay;

import java.util.List;

/**
 * How the heap of a replay is made up, fitted to samples by least squares.
 *
 * @param fixed what is there without any item, in bytes
 * @param perLive bytes for each live item
 * @param perFinished bytes for each item that is done and of which nothing more is heard
 */
record HeapFit(double fixed, double perLive, double perFinished) {

    /** What the live items need at that moment, in bytes. */
    double ofLive(HeapSample sample) {
        return perLive * sample.live();
    }

    /** What is there at that moment beyond what the live items need, in bytes. */
    double beyondLive(HeapSample sample) {
        return sample.bytes() - ofLive(sample);
    }

    /**
     * @throws IllegalArgumentException when the samples do not tell the three apart
     */
    static HeapFit of(List<HeapSample> samples) {
        double[][] normal = new double[3][4];
        for (HeapSample sample : samples) {
            double[] row = {1, sample.live(), sample.finished(), sample.bytes()};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 4; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }
        double[] solved = solve(normal);
        return new HeapFit(solved[0], solved[1], solved[2]);
    }

    /** By elimination; the matrix is symmetric and, but for too few samples, positive. */
    private static double[] solve(double[][] m) {
        for (int pivot = 0; pivot < m.length; pivot++) {
            double scale = m[pivot][pivot];
            if (scale < 1e-6) {
                throw new IllegalArgumentException("too few different samples of the heap");
            }
            for (int j = 0; j <= m.length; j++) {
                m[pivot][j] /= scale;
            }
            for (int row = 0; row < m.length; row++) {
                if (row != pivot) {
                    double factor = m[row][pivot];
                    for (int j = 0; j <= m.length; j++) {
                        m[row][j] -= factor * m[pivot][j];
                    }
                }
            }
        }
        return new double[] {m[0][3], m[1][3], m[2][3]};
    }
}

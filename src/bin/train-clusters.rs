//! Makes classes of words from word vectors:
//! `cargo run --release --features train --bin train-clusters -- VECTORS.txt assets/clusters/en.bin`
//!
//! A line of the vectors is a word and its numbers, common words first (the format of GloVe). Spherical k-means
//! (Dhillon and Modha, 2001) over the commonest words, the others go to the nearest class. Fixed seeds, sums in a
//! fixed order: the same vectors give the same bytes.

use controluce::text::clusters::{CLUSTERS, GROUPS, hash, pack};
use controluce::text::fold::fold;
use rayon::prelude::*;
use std::process::ExitCode;

/// Words that the classes are learned from.
const COMMON: usize = 40_000;
const ROUNDS: usize = 25;

type Vector = Vec<f32>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [vectors, out] = arguments.as_slice() else {
        eprintln!("usage: train-clusters VECTORS.txt OUT.bin");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(vectors) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{vectors}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let (words, vectors) = read(&text);
    let centres = k_means(&vectors[..COMMON.min(vectors.len())], CLUSTERS);
    let classes: Vec<u16> = vectors.par_iter().map(|v| nearest(v, &centres) as u16).collect();
    let groups = k_means(&centres, GROUPS);
    let coarse: Vec<u8> = centres.iter().map(|c| nearest(c, &groups) as u8).collect();
    let mut seen = std::collections::HashSet::new();
    let hashed: Vec<(u32, u16)> = words
        .iter()
        .zip(&classes)
        .map(|(word, class)| (hash(&fold(word)), *class))
        .filter(|(hash, _)| seen.insert(*hash))
        .collect();
    let bytes = pack(&hashed, &coarse);
    eprintln!("{} words, {} bytes", hashed.len(), bytes.len());
    match std::fs::write(out, bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{out}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn read(text: &str) -> (Vec<&str>, Vec<Vector>) {
    let lines = text.lines().filter_map(|line| {
        let (word, numbers) = line.split_once(' ')?;
        let mut vector: Vector = numbers.split(' ').filter_map(|n| n.parse().ok()).collect();
        normalise(&mut vector);
        Some((word, vector))
    });
    lines.unzip()
}

fn normalise(vector: &mut [f32]) {
    let length = vector.iter().map(|x| x * x).sum::<f32>().sqrt().max(1e-9);
    vector.iter_mut().for_each(|x| *x /= length);
}

fn nearest(vector: &[f32], centres: &[Vector]) -> usize {
    let mut best = (f32::MIN, 0);
    for (at, centre) in centres.iter().enumerate() {
        let likeness: f32 = vector.iter().zip(centre).map(|(a, b)| a * b).sum();
        if likeness > best.0 {
            best = (likeness, at);
        }
    }
    best.1
}

/// `k` centres of length 1. They begin at vectors spread evenly over the list; one that stays alone begins anew at
/// another.
fn k_means(vectors: &[Vector], k: usize) -> Vec<Vector> {
    let mut centres: Vec<Vector> = (0..k).map(|i| vectors[i * vectors.len() / k].clone()).collect();
    for round in 0..ROUNDS {
        let classes: Vec<usize> = vectors.par_iter().map(|v| nearest(v, &centres)).collect();
        let mut sums = vec![vec![0.0; vectors[0].len()]; k];
        let mut counts = vec![0; k];
        for (vector, class) in vectors.iter().zip(classes) {
            counts[class] += 1;
            sums[class].iter_mut().zip(vector).for_each(|(s, x)| *s += x);
        }
        for (at, (sum, count)) in sums.iter_mut().zip(&counts).enumerate() {
            if *count == 0 {
                sum.clone_from(&vectors[(at * 7919 + round * 104_729) % vectors.len()]);
            }
            normalise(sum);
        }
        centres = sums;
    }
    centres
}

import torch

torch.set_num_threads(1)  # a toy is faster so, above all on a busy machine
